import { Injectable } from '@nestjs/common';
import {
  type ActionsQuery,
  type CoverageMap,
  type CoverageMapQuery,
  type CoverageMatrix,
  type CoverageQuery,
  type MatrixQuery,
  type ThinCounts,
  type ThinCountsQuery,
} from '@samhandling/contract';
import { EXCEL_SV, RFC_4180, writeCsv } from '@samhandling/csv';
import {
  countCoverages,
  coverAction,
  reachDepth,
  stockholmDate,
  type CalendarDate,
  type CoverageContext,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { InvalidRequest } from '../../platform/errors/request-fault.ts';
import { actionTable } from './action-table.ts';
import type { ExportQuery } from './coverage.dto.ts';
import { CoverageContextRepository } from './coverage-context.repository.ts';
import { exportName } from './export-name.ts';
import { coverRow, sortActions, type CoveredAction } from './covered-action.ts';
import {
  presentMap,
  presentMatrix,
  type AreaCounts,
  type NamedColumn,
} from './coverage.presenter.ts';
import type { ChosenActions } from './coverage-fragments.ts';
import {
  CoverageRepository,
  type ActionFactsRow,
  type CoverageCriteria,
} from './coverage.repository.ts';
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
    private readonly contexts: CoverageContextRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly dated: DatedInitiativeRepository,
  ) {}

  /** Every action of the current strategy, in its order, each told whether it matches the filter. */
  async coverActions(filter: CoverageMapQuery, today = todaysDate()): Promise<CoveredAction[]> {
    const { actions } = await this.coverCounty(filter, today);
    return actions;
  }

  /** The action of the code, retired or not. */
  async coverAction(code: string): Promise<CoveredAction | undefined> {
    const [action] = await this.coverChosen({ codes: [code] });
    return action;
  }

  /** How many actors contribute to the action: by active work, as partners of it, or as owners. */
  countContributors(code: string): Promise<number> {
    return this.coverages.countContributors(this.database, code, todaysDate());
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

  /** The chosen actions, in their order. They are judged as beside all actions of the current strategy. */
  async coverChosen(chosen: ChosenActions): Promise<CoveredAction[]> {
    const today = todaysDate();
    const [rows, all, given] = await Promise.all([
      this.coverages.findFacts(this.database, chosen, today),
      this.coverages.findActiveSites(this.database, today),
      this.contexts.find(this.database),
    ]);
    const context = contextOf(all, { ...given, today });
    return rows.map((row) => coverRow(row, context));
  }

  /** Distinct published initiatives by priority area, and the active of them; under null those of all. */
  async countInitiatives(
    chosen: ChosenActions = {},
    selection: CoverageCriteria = {},
    today = todaysDate(),
  ): Promise<AreaCounts> {
    const counts = await this.coverages.countInitiatives(this.database, chosen, today, selection);
    return new Map(counts.map(({ area, ...count }) => [area, count]));
  }

  /** @throws {InvalidRequest} where it asks for a day to come, or for a place without a municipality. */
  async map(query: CoverageMapQuery): Promise<CoverageMap> {
    const day = dayOf(query);
    const [covered, initiatives, linksKnownFrom] = await Promise.all([
      this.coverCounty(query, day),
      this.countInitiatives({}, query, day),
      this.dated.knownFrom(this.database, query.asOf),
    ]);
    return presentMap({
      ...covered,
      initiatives,
      day,
      linksKnownFrom,
    });
  }

  /** @throws {InvalidRequest} where it asks for a day to come, or for a place without a municipality. */
  async matrix({ columns, ...filter }: MatrixQuery): Promise<CoverageMatrix> {
    const day = dayOf(filter);
    const covered = await this.coverCounty(filter, day);
    const actions = covered.actions.filter(({ isMatch }) => isMatch);
    const codes = actions.map(({ code }) => code);
    const [counts, named, linksKnownFrom] = await Promise.all([
      this.coverages.countByColumn(this.database, columns, codes, day, filter),
      this.listNamedColumns(columns),
      this.dated.knownFrom(this.database, filter.asOf),
    ]);
    const { context } = covered;
    return presentMatrix({ context, columns, named, actions, counts, day, linksKnownFrom });
  }

  /** How many actions would be thin, by each fact, with these thresholds instead of those that hold. */
  async countThin(thresholds: ThinCountsQuery): Promise<ThinCounts> {
    const { context, actions } = await this.coverCounty({}, todaysDate());
    const judged = { ...context, thresholds };
    const { ongoing, thin, thinBy } = countCoverages(
      actions.map(({ facts }) => coverAction(facts, judged)),
    );
    return { actions: actions.length, active: ongoing, thin, thinBy };
  }

  private async listNamedColumns(columns: MatrixQuery['columns']): Promise<NamedColumn[]> {
    if (columns === 'municipality') return this.municipalities.ofCurrentStrategy(this.database);
    return columns === 'effectGoal' ? this.coverages.listEffectGoals(this.database) : [];
  }

  /** The actions that match as a table, and what its file is called. */
  async export(query: ExportQuery, language: string): Promise<{ name: string; csv: string }> {
    const { dialect, ...asked } = query;
    const [actions, municipalities] = await Promise.all([
      this.listActions(asked),
      this.municipalities.ofCurrentStrategy(this.database),
    ]);
    const csv = writeCsv(
      actionTable(actions, municipalities, language),
      dialect === 'excel' ? EXCEL_SV : RFC_4180,
    );
    return { name: exportName(query, municipalities), csv };
  }

  private async coverCounty(filter: CoverageMapQuery, today: CalendarDate) {
    if (filter.place && !filter.municipality) throw placeWithoutMunicipality();
    const [rows, given] = await Promise.all([
      this.coverages.findFacts(this.database, {}, today, filter),
      this.contexts.find(this.database),
    ]);
    const context = contextOf(rows, { ...given, today }, filter);
    return { context, actions: rows.map((row) => coverRow(row, context, filter)) };
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

const placeWithoutMunicipality = () =>
  new InvalidRequest([{ field: '/municipality', code: 'required', params: {} }]);

/** What the actions are judged by: the same for all of them. */
function contextOf(
  actions: readonly Pick<ActionFactsRow, 'sites'>[],
  given: Pick<CoverageContext, 'today' | 'municipalities' | 'thresholds'>,
  { municipality, actor, depth }: CoverageMapQuery = {},
): CoverageContext {
  const active = actions.map(({ sites }) => ({ active: { sites } }));
  return {
    ...given,
    depth: depth ?? reachDepth(active, given.municipalities),
    ...(municipality === undefined ? {} : { municipality }),
    // Of one municipality the reach says nothing, of one actor nor that it is one.
    without: [
      ...(municipality === undefined ? [] : (['narrow_reach'] as const)),
      ...(actor === undefined ? [] : (['single_actor'] as const)),
    ],
  };
}
