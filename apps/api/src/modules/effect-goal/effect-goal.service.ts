import { Injectable } from '@nestjs/common';
import type {
  ContributorPage,
  ContributorsQuery,
  EffectGoal,
  EffectGoalList,
  EffectGoalQuery,
  EffectGoalsQuery,
  EffectMap,
  EffectMapQuery,
} from '@samhandling/contract';
import { EXCEL_SV, writeCsv } from '@samhandling/csv';
import {
  countEffectGoal,
  countEffectGoals,
  countEffectMap,
  type FrameEffectGoal,
  type StrategyFrame,
  type WorkFilter,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { ReportingDatabase } from '../../platform/database/reporting-database.ts';
import { mapPage } from '../../platform/database/page.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { Clock } from '../../platform/time/clock.ts';
import { StatedValuesRepository, statedValuesOf } from '../contribution/index.ts';
import { DatedInitiativeRepository, dayOf } from '../dated-initiative/index.ts';
import { CountyFacts, TitlesRepository } from '../facts/index.ts';
import { IndicatorRepository } from '../indicator/index.ts';
import { contributorTable } from './contributor-table.ts';
import { presentContributor } from './contributor.presenter.ts';
import { ContributorRepository } from './contributor.repository.ts';
import {
  countWithoutMeasure,
  presentEffectGoalRow,
  presentMeasureLines,
  presentNeighbours,
  presentServedActions,
  presentWork,
} from './effect-goal.presenter.ts';
import { presentEffectMap } from './effect-map.presenter.ts';
import { InhabitantsRepository } from './inhabitants.repository.ts';

/** Reads effect goals with their indicators and the initiatives that contribute to them. */
@Injectable()
export class EffectGoalService {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportingDatabase,
    private readonly clock: Clock,
    private readonly facts: CountyFacts,
    private readonly titles: TitlesRepository,
    private readonly indicators: IndicatorRepository,
    private readonly stated: StatedValuesRepository,
    private readonly inhabitants: InhabitantsRepository,
    private readonly dated: DatedInitiativeRepository,
    private readonly contributors: ContributorRepository,
  ) {}

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async list(query: EffectGoalsQuery): Promise<EffectGoalList> {
    const asOf = dayOf(query.asOf, this.clock.today());
    const thisYear = this.thisYear();
    const [county, indicators, linksKnownFrom] = await Promise.all([
      this.facts.columns(query.asOf),
      this.indicators.ofStrategy(this.database, query.strategy),
      this.dated.knownFrom(this.database, query.asOf),
    ]);
    const byEffectGoal = Map.groupBy(indicators, ({ effectGoal }) => effectGoal.code);
    return {
      asOf,
      linksKnownFrom,
      items: countEffectGoals(county)
        .filter(isOfStrategy(query.strategy))
        .map((effectGoal) =>
          presentEffectGoalRow(effectGoal, byEffectGoal.get(effectGoal.code) ?? [], thisYear),
        ),
    };
  }

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async find(code: string, { asOf }: EffectGoalQuery): Promise<EffectGoal> {
    const day = dayOf(asOf, this.clock.today());
    const [county, inhabitants, indicators, sizes, linksKnownFrom] = await Promise.all([
      this.facts.columns(asOf),
      this.inhabitants.find(this.database, code),
      this.indicators.ofEffectGoal(this.database, code),
      this.stated.ofEffectGoal(this.database, code, asOf),
      this.dated.knownFrom(this.database, asOf),
    ]);
    const counted = countEffectGoals(county);
    const effectGoal = counted.find((one) => one.code === code);
    if (!effectGoal) throw notFound();
    const work = countEffectGoal(county, effectGoal, day);
    const stated = sizes.flatMap(statedValuesOf);
    const thisYear = this.thisYear();
    return {
      ...presentEffectGoalRow(effectGoal, indicators, thisYear),
      asOf: day,
      linksKnownFrom,
      measures: indicators.flatMap((indicator) => presentMeasureLines(indicator, stated, thisYear)),
      work: presentWork(work, inhabitants, stated),
      withoutMeasure: countWithoutMeasure(sizes, indicators),
      actions: presentServedActions(work),
      ...presentNeighbours(effectGoal, counted),
    };
  }

  /** The values are those of today, also beside the links of an earlier day. */
  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }

  /** A page of the initiatives that contribute, those that have seen an effect first. */
  async listContributors(code: string, paging: ContributorsQuery): Promise<ContributorPage> {
    const [{ frame }, page] = await Promise.all([
      this.facts.columns(),
      this.contributors.list(this.database, code, paging),
    ]);
    if (!isKnown(frame, code)) throw notFound();
    const today = this.clock.today();
    return mapPage(page, (row) => presentContributor(row, today));
  }

  /** All that initiatives state of the effect goal, for Excel. */
  async exportContributors(code: string, language: string): Promise<string> {
    const [{ frame }, contributions] = await Promise.all([
      this.facts.columns(),
      this.contributors.all(this.reports, code),
    ]);
    if (!isKnown(frame, code)) throw notFound();
    return writeCsv(contributorTable(contributions, language), EXCEL_SV);
  }

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async map(query: EffectMapQuery): Promise<EffectMap> {
    const asOf = dayOf(query.asOf, this.clock.today());
    const [county, linksKnownFrom] = await Promise.all([
      this.facts.columns(query.asOf),
      this.dated.knownFrom(this.database, query.asOf),
    ]);
    const counts = countEffectMap(county, workOf(query), query.side);
    const ids = counts.named?.map(({ id }) => id) ?? [];
    const titles = await this.titles.find(this.database, ids);
    return { asOf, linksKnownFrom, ...presentEffectMap(counts, county.frame, titles) };
  }
}

const isOfStrategy =
  (strategy: string | undefined) =>
  ({ strategyCode, isCurrent, isRetired }: FrameEffectGoal) =>
    !isRetired && (strategy === undefined ? isCurrent : strategyCode === strategy);

const isKnown = ({ effectGoals }: StrategyFrame, code: string) =>
  effectGoals.some((one) => one.code === code);

/** Of the query, the part that selects work. */
const workOf = ({ statesEffect, hasSite, ...query }: EffectMapQuery): WorkFilter => ({
  ...query,
  ...(statesEffect === undefined ? {} : { statesEffect: statesEffect === 'true' }),
  ...(hasSite === undefined ? {} : { hasSite: hasSite === 'true' }),
});
