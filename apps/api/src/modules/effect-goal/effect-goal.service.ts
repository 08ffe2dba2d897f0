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
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { Clock } from '../../platform/time/clock.ts';
import { StatedValuesRepository, statedValuesOf } from '../contribution/index.ts';
import { DatedInitiativeRepository, dayOf } from '../dated-initiative/index.ts';
import { IndicatorRepository } from '../indicator/index.ts';
import { contributorTable } from './contributor-table.ts';
import { presentContributor } from './contributor.presenter.ts';
import { ContributorRepository } from './contributor.repository.ts';
import { EffectGoalWorkRepository } from './effect-goal-work.repository.ts';
import {
  countWithoutMeasure,
  presentEffectGoalRow,
  presentMeasureLines,
  presentWork,
} from './effect-goal.presenter.ts';
import { EffectGoalRepository } from './effect-goal.repository.ts';
import { EffectMapRepository } from './effect-map.repository.ts';

/** Reads effect goals with their indicators and the initiatives that contribute to them. */
@Injectable()
export class EffectGoalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly effectGoals: EffectGoalRepository,
    private readonly effectMaps: EffectMapRepository,
    private readonly indicators: IndicatorRepository,
    private readonly stated: StatedValuesRepository,
    private readonly work: EffectGoalWorkRepository,
    private readonly dated: DatedInitiativeRepository,
    private readonly contributors: ContributorRepository,
  ) {}

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async list(query: EffectGoalsQuery): Promise<EffectGoalList> {
    const asOf = dayOf(query.asOf, this.clock.today());
    const [effectGoals, indicators, linksKnownFrom] = await Promise.all([
      this.effectGoals.list(this.database, query),
      this.indicators.ofStrategy(this.database, query.strategy),
      this.dated.knownFrom(this.database, query.asOf),
    ]);
    const byEffectGoal = Map.groupBy(indicators, ({ effectGoal }) => effectGoal.code);
    return {
      asOf,
      linksKnownFrom,
      items: effectGoals.map((effectGoal) =>
        presentEffectGoalRow(effectGoal, byEffectGoal.get(effectGoal.code) ?? []),
      ),
    };
  }

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async find(code: string, { asOf }: EffectGoalQuery): Promise<EffectGoal> {
    const day = dayOf(asOf, this.clock.today());
    const [effectGoal, work, indicators, sizes, linksKnownFrom] = await Promise.all([
      this.effectGoals.find(this.database, code, asOf),
      this.work.find(this.database, { code, today: day, asOf }),
      this.indicators.ofEffectGoal(this.database, code),
      this.stated.ofEffectGoal(this.database, code, asOf),
      this.dated.knownFrom(this.database, asOf),
    ]);
    if (!effectGoal || !work) throw notFound();
    const stated = sizes.flatMap(statedValuesOf);
    return {
      ...presentEffectGoalRow(effectGoal, indicators),
      asOf: day,
      linksKnownFrom,
      measures: indicators.flatMap((indicator) => presentMeasureLines(indicator, stated)),
      work: presentWork(work, stated),
      withoutMeasure: countWithoutMeasure(sizes, indicators),
      actions: work.actions,
      previous: work.previous,
      next: work.next,
    };
  }

  /** A page of the initiatives that contribute, those that have seen an effect first. */
  async listContributors(code: string, paging: ContributorsQuery): Promise<ContributorPage> {
    const [effectGoal, page] = await Promise.all([
      this.effectGoals.find(this.database, code),
      this.contributors.list(this.database, code, paging),
    ]);
    if (!effectGoal) throw notFound();
    const today = this.clock.today();
    return mapPage(page, (row) => presentContributor(row, today));
  }

  /** All that initiatives state of the effect goal, for Excel. */
  async exportContributors(code: string, language: string): Promise<string> {
    const [effectGoal, contributions] = await Promise.all([
      this.effectGoals.find(this.database, code),
      this.contributors.all(this.database, code),
    ]);
    if (!effectGoal) throw notFound();
    return writeCsv(contributorTable(contributions, language), EXCEL_SV);
  }

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async map(query: EffectMapQuery): Promise<EffectMap> {
    const asOf = dayOf(query.asOf, this.clock.today());
    const [map, linksKnownFrom] = await Promise.all([
      this.effectMaps.find(this.database, query),
      this.dated.knownFrom(this.database, query.asOf),
    ]);
    return { asOf, linksKnownFrom, ...map };
  }
}
