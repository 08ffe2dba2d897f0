import { Injectable } from '@nestjs/common';
import type { EffectGoal, EffectGoalRow, EffectMap, EffectMapQuery } from '@samhandling/contract';
import type { Caller } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { ContributionRepository, presentContributionOfInitiative } from '../contribution/index.ts';
import { IndicatorRepository, presentIndicator } from '../indicator/index.ts';
import { InitiativeRows } from '../initiative/index.ts';
import {
  presentEffectGoalRow,
  presentMunicipalities,
  presentReach,
} from './effect-goal.presenter.ts';
import { EffectGoalRepository } from './effect-goal.repository.ts';
import { EffectMapRepository } from './effect-map.repository.ts';

/** Reads effect goals with their indicators and the initiatives that contribute to them. */
@Injectable()
export class EffectGoalService {
  constructor(
    private readonly database: Database,
    private readonly effectGoals: EffectGoalRepository,
    private readonly effectMaps: EffectMapRepository,
    private readonly indicators: IndicatorRepository,
    private readonly contributions: ContributionRepository,
    private readonly initiatives: InitiativeRows,
  ) {}

  async list(strategy: string | undefined): Promise<{ items: EffectGoalRow[] }> {
    const [effectGoals, indicators] = await Promise.all([
      this.effectGoals.list(this.database, strategy),
      this.indicators.ofStrategy(this.database, strategy),
    ]);
    const byEffectGoal = Map.groupBy(indicators, ({ effectGoal }) => effectGoal.code);
    return {
      items: effectGoals.map((effectGoal) =>
        presentEffectGoalRow(effectGoal, byEffectGoal.get(effectGoal.code) ?? []),
      ),
    };
  }

  async find(code: string, person: Caller): Promise<EffectGoal> {
    const [effectGoal, surroundings, indicators, contributions, initiatives] = await Promise.all([
      this.effectGoals.find(this.database, code),
      this.effectGoals.findSurroundings(this.database, code),
      this.indicators.ofEffectGoal(this.database, code),
      this.contributions.ofEffectGoal(this.database, code, person),
      this.initiatives.forEffectGoal(this.database, code),
    ]);
    if (!effectGoal || !surroundings) throw notFound();
    return {
      ...presentEffectGoalRow(effectGoal, indicators),
      actions: surroundings.actions,
      municipalities: presentMunicipalities(surroundings),
      countyWideInitiatives: surroundings.countyWideInitiatives,
      previous: surroundings.previous,
      next: surroundings.next,
      reach: presentReach(contributions, surroundings),
      indicatorDetails: indicators.map((indicator) => presentIndicator(indicator, contributions)),
      otherContributions: contributions
        .filter(({ indicator }) => indicator === null)
        .map(presentContributionOfInitiative),
      initiatives,
    };
  }

  map(query: EffectMapQuery): Promise<EffectMap> {
    return this.effectMaps.find(this.database, query);
  }
}
