import { Injectable } from '@nestjs/common';
import type {
  ContributionPage,
  ContributionsQuery,
  Indicator,
  IndicatorRow,
} from '@samhandling/contract';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { Clock } from '../../platform/time/clock.ts';
import { ContributionRepository, StatedValuesRepository } from '../contribution/index.ts';
import { presentIndicator, presentIndicatorRow } from './indicator.presenter.ts';
import { IndicatorRepository } from './indicator.repository.ts';

/** Reads indicators with their values and the assessment of their targets. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly indicators: IndicatorRepository,
    private readonly contributions: ContributionRepository,
    private readonly stated: StatedValuesRepository,
  ) {}

  async list(strategy: string | undefined): Promise<{ items: IndicatorRow[] }> {
    const indicators = await this.indicators.ofStrategy(this.database, strategy);
    const thisYear = yearOf(this.clock.today());
    return { items: indicators.map((indicator) => presentIndicatorRow(indicator, thisYear)) };
  }

  /** @param knownOn Swedish calendar day: as it was known at its end; null is now. */
  async find(code: string, knownOn: string | null): Promise<Indicator> {
    const [indicator, stated] = await Promise.all([
      this.indicators.find(this.database, code, knownOn),
      this.stated.ofIndicator(this.database, code),
    ]);
    if (!indicator) throw notFound();
    return presentIndicator(indicator, stated, yearOf(knownOn ?? this.clock.today()), knownOn);
  }

  async listContributions(code: string, paging: ContributionsQuery): Promise<ContributionPage> {
    const [isThere, contributions] = await Promise.all([
      this.indicators.isThere(this.database, code),
      this.contributions.ofIndicator(this.database, code, paging),
    ]);
    if (!isThere) throw notFound();
    return contributions;
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
