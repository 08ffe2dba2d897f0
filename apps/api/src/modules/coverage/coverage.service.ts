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
  countCells,
  countContributors,
  countCoverages,
  countEffectGoalsOfAction,
  countFacts,
  countServed,
  coverAction,
  type CalendarDate,
  type CountedEffectGoal,
  type CountyColumns,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { InvalidRequest } from '../../platform/errors/request-fault.ts';
import { DatedInitiativeRepository, dayOf } from '../dated-initiative/index.ts';
import { CountyFacts } from '../facts/index.ts';
import { actionTable } from './action-table.ts';
import { StrategyWords } from '../everyday-word/index.ts';
import type { ExportQuery } from './coverage.dto.ts';
import { exportName } from './export-name.ts';
import {
  type ChosenActions,
  contextOf,
  coverChosen,
  isChosen,
  ofActions,
  todaysDate,
} from './chosen-actions.ts';
import { coverRow, sortActions, type CoveredAction } from './covered-action.ts';
import { presentMap, presentMatrix, type NamedColumn } from './coverage.presenter.ts';

type CoveredWithWork = {
  readonly covered: CoveredAction;
  readonly contributingActors: number;
  readonly effectGoals: readonly CountedEffectGoal[];
};

/** Of which actions initiatives are counted, each once: in each priority area, and in all. */
export type AreaCounts = { readonly all: number; readonly ofArea: (code: string) => number };

/**
 * Computes the coverage of actions for the map, the matrix, the lists, the pages and the export, from what
 * this process keeps of the county in memory.
 */
@Injectable()
export class CoverageService {
  constructor(
    private readonly database: Database,
    private readonly facts: CountyFacts,
    private readonly words: StrategyWords,
    private readonly dated: DatedInitiativeRepository,
  ) {}

  /** Every action of the current strategy, in its order, each told whether it matches the filter. */
  async coverActions(filter: CoverageMapQuery, today = todaysDate()): Promise<CoveredAction[]> {
    const { actions } = await this.coverCounty(filter, today);
    return actions;
  }

  /**
   * The action of the code, retired or not, with how many actors contribute to it, and how many of its
   * initiatives to each effect goal.
   */
  async coverAction(code: string): Promise<CoveredWithWork | undefined> {
    const county = await this.facts.columns();
    const today = todaysDate();
    const [covered] = coverChosen(county, this.facts.countAll(county, today), { code }, today);
    if (!covered) return undefined;
    return {
      covered,
      contributingActors: countContributors(county, code, today),
      effectGoals: countEffectGoalsOfAction(county, code),
    };
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

  /**
   * The chosen actions, in their order, and the work that serves them. They are judged as beside all actions
   * of the current strategy.
   */
  async coverChosen(
    chosen: ChosenActions,
  ): Promise<{ actions: CoveredAction[]; initiatives: AreaCounts }> {
    const county = await this.facts.columns();
    const today = todaysDate();
    const { all, ofArea } = countServed(county, { isChosen: isChosen(chosen) });
    return {
      actions: coverChosen(county, this.facts.countAll(county, today), chosen, today),
      initiatives: { all: all.total, ofArea: (code) => ofArea(code).total },
    };
  }

  /** @throws {InvalidRequest} where it asks for a day to come, or for a place without a municipality. */
  async map(query: CoverageMapQuery): Promise<CoverageMap> {
    const day = dayOf(query.asOf, todaysDate());
    const [{ county, ...covered }, linksKnownFrom] = await Promise.all([
      this.coverCounty(query, day),
      this.dated.knownFrom(this.database, query.asOf),
    ]);
    const work = { ...selectionOf(query), isChosen: isChosen({}) };
    const served = countServed(county, work);
    const active = countServed(county, { ...work, activeOn: day });
    return presentMap({ ...covered, served, active, day, linksKnownFrom });
  }

  /** @throws {InvalidRequest} where it asks for a day to come, or for a place without a municipality. */
  async matrix({ columns, ...filter }: MatrixQuery): Promise<CoverageMatrix> {
    const day = dayOf(filter.asOf, todaysDate());
    const [{ county, context, ...covered }, linksKnownFrom] = await Promise.all([
      this.coverCounty(filter, day),
      this.dated.knownFrom(this.database, filter.asOf),
    ]);
    const actions = covered.actions.filter(({ isMatch }) => isMatch);
    const codes = new Set(actions.map(({ code }) => code));
    const counts = countCells(
      county,
      { ...selectionOf(filter), column: columns, isChosen: ({ code }) => codes.has(code) },
      day,
    );
    const named = namedColumns(county, columns);
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

  /** The actions that match as a table, and what its file is called. */
  async export(query: ExportQuery, language: string): Promise<{ name: string; csv: string }> {
    const { dialect, sort, ...filter } = query;
    const { county, actions } = await this.coverCounty(filter, todaysDate());
    const { municipalities } = county.frame;
    const matching = actions.filter(({ isMatch }) => isMatch);
    const csv = writeCsv(
      actionTable(sortActions(matching, sort), municipalities, language),
      dialect === 'excel' ? EXCEL_SV : RFC_4180,
    );
    return { name: exportName(query, municipalities), csv };
  }

  private async coverCounty(filter: CoverageMapQuery, today: CalendarDate) {
    if (filter.place && !filter.municipality) throw placeWithoutMunicipality();
    const { q } = filter;
    const [county, found] = await Promise.all([
      this.facts.columns(filter.asOf),
      q ? this.words.codesOf('action', q) : undefined,
    ]);
    const work = selectionOf(filter);
    const selects = Object.values(work).some((value) => value !== undefined);
    const counted = (
      selects ? countFacts(county, work, today) : this.facts.countAll(county, today)
    ).filter(ofActions({}));
    const context = contextOf(counted, county, today, filter);
    const actions = counted.map((one) =>
      coverRow({ ...one, isFound: found?.has(one.action.code) ?? true }, context, filter),
    );
    return { county, context, actions };
  }
}

const placeWithoutMunicipality = () =>
  new InvalidRequest([{ field: '/municipality', code: 'required', params: {} }]);

/** Of a query, the part that selects work. */
const selectionOf = ({
  municipality,
  actorType,
  actor,
  perspective,
  agendaGoal,
  specialisation,
}: CoverageMapQuery) => ({
  municipality,
  actorType,
  actor,
  perspective,
  agendaGoal,
  specialisation,
});

function namedColumns({ frame }: CountyColumns, columns: MatrixQuery['columns']): NamedColumn[] {
  if (columns === 'municipality')
    return frame.municipalities.map(({ code, name }) => ({ code, name }));
  if (columns !== 'effectGoal') return [];
  return frame.effectGoals
    .filter(({ isCurrent, isRetired }) => isCurrent && !isRetired)
    .map(({ code, title }) => ({ code, name: title }));
}
