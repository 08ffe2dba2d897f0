import { Injectable } from '@nestjs/common';
import type { Indicator, IndicatorRow } from '@samhandling/contract';
import type { Caller } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { ContributionRepository } from '../contribution/index.ts';
import { presentIndicator, presentIndicatorRow } from './indicator.presenter.ts';
import { IndicatorRepository } from './indicator.repository.ts';

/** Reads indicators with their values and the assessment of their targets. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly database: Database,
    private readonly indicators: IndicatorRepository,
    private readonly contributions: ContributionRepository,
  ) {}

  async list(strategy: string | undefined): Promise<{ items: IndicatorRow[] }> {
    const indicators = await this.indicators.ofStrategy(this.database, strategy);
    return { items: indicators.map(presentIndicatorRow) };
  }

  /** @param knownOn Swedish calendar day: as it was known at its end; null is now. */
  async find(code: string, knownOn: string | null, person: Caller): Promise<Indicator> {
    const indicator = await this.indicators.find(this.database, code, knownOn);
    if (!indicator) throw notFound();
    const contributions = await this.contributions.ofEffectGoal(
      this.database,
      indicator.effectGoal.code,
      person,
    );
    return presentIndicator(indicator, contributions, knownOn);
  }
}
