import { Injectable } from '@nestjs/common';
import {
  type ActionsQuery,
  type CoverageMap,
  type CoverageMapQuery,
  type CoverageMatrix,
  type CoverageQuery,
  type MatrixQuery,
} from '@samhandling/contract';
import { EXCEL_SV, RFC_4180, writeCsv } from '@samhandling/csv';
import { stockholmDate, type CalendarDate } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { InvalidRequest } from '../../platform/errors/request-fault.ts';
import { actionTable } from './action-table.ts';
import type { ExportQuery } from './coverage.dto.ts';
import { coverRow, sortActions, type CoveredAction } from './covered-action.ts';
import { presentMap, presentMatrix } from './coverage.presenter.ts';
import type { ChosenActions } from './coverage-fragments.ts';
import { CoverageRepository } from './coverage.repository.ts';
import { DatedInitiativeRepository } from './dated-initiative.repository.ts';
import { MunicipalityRepository } from './municipality.repository.ts';

/**
 * Computes the coverage of actions for the map, the matrix, the lists, the pages and the export.
 */
@Injectable()
export class CoverageService {
  constructor(
    private readonly database: Database,
    private readonly coverages: CoverageRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly dated: DatedInitiativeRepository,
  ) {}

  /** Every action of the current strategy, in its order, each told whether it matches the filter. */
  async coverActions(filter: CoverageMapQuery, today = todaysDate()): Promise<CoveredAction[]> {
    const rows = await this.coverages.findFacts(this.database, {}, today, filter);
    return rows.map((row) => coverRow(row, today, filter));
  }

  /** The action of the code, retired or not. */
  async coverAction(code: string): Promise<CoveredAction | undefined> {
    const [action] = await this.coverChosen({ codes: [code] });
    return action;
  }

  /** Those that match, in the order asked for. */
  async listActions({
    sort,
    ...filter
  }: CoverageQuery & Pick<ActionsQuery, 'sort'>): Promise<CoveredAction[]> {
    const actions = await this.coverActions(filter);
    return sortActions(
      actions.filter(({ isMatch }) => isMatch),
      sort,
    );
  }

  /** The chosen actions, in their order. */
  async coverChosen(chosen: ChosenActions): Promise<CoveredAction[]> {
    const today = todaysDate();
    const rows = await this.coverages.findFacts(this.database, chosen, today);
    return rows.map((row) => coverRow(row, today));
  }

  /** Distinct published initiatives by priority area; under null those of all. */
  async countInitiatives(
    chosen: ChosenActions = {},
    asOf?: CalendarDate,
  ): Promise<Map<string | null, number>> {
    const counts = await this.coverages.countInitiatives(this.database, chosen, asOf);
    return new Map(counts.map(({ area, initiatives }) => [area, initiatives]));
  }

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async map(query: CoverageMapQuery): Promise<CoverageMap> {
    const day = dayOf(query);
    const linksKnownFrom = await this.dated.knownFrom(this.database, query.asOf);
    const [actions, initiatives] = await Promise.all([
      this.coverActions(query, day),
      this.countInitiatives({}, query.asOf),
    ]);
    return presentMap(actions, initiatives.get(null) ?? 0, { day, linksKnownFrom });
  }

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async matrix({ columns, ...filter }: MatrixQuery): Promise<CoverageMatrix> {
    const day = dayOf(filter);
    const actions = (await this.coverActions(filter, day)).filter(({ isMatch }) => isMatch);
    const linksKnownFrom = await this.dated.knownFrom(this.database, filter.asOf);
    const [counts, municipalities] = await Promise.all([
      this.coverages.countByColumn(
        this.database,
        columns,
        actions.map(({ code }) => code),
        filter.asOf,
      ),
      this.municipalities.ofCurrentStrategy(this.database),
    ]);
    return presentMatrix({ columns, actions, counts, municipalities, day, linksKnownFrom });
  }

  async export({ dialect, ...query }: ExportQuery, language: string): Promise<string> {
    const [actions, municipalities] = await Promise.all([
      this.listActions(query),
      this.municipalities.ofCurrentStrategy(this.database),
    ]);
    return writeCsv(
      actionTable(actions, municipalities, language),
      dialect === 'excel' ? EXCEL_SV : RFC_4180,
    );
  }
}

const todaysDate = (): CalendarDate => stockholmDate(new Date());

/** The day that is asked for: today where none is. */
function dayOf({ asOf }: Pick<CoverageMapQuery, 'asOf'>): CalendarDate {
  const today = todaysDate();
  if (asOf !== undefined && asOf > today) throw dayToCome(today);
  return asOf ?? today;
}

const dayToCome = (today: CalendarDate) =>
  new InvalidRequest([{ field: '/asOf', code: 'too_big', params: { maximum: today } }]);
