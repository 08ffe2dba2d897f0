import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  codeSchema,
  contributionPageSchema,
  contributionsQuerySchema,
  indicatorListSchema,
  indicatorQuerySchema,
  indicatorSchema,
  strategyChoiceQuerySchema,
  type ContributionsQuery,
  type IndicatorQuery,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { IndicatorService } from './indicator.service.ts';

@Controller('indicators')
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  @Get()
  @SameForAll()
  @Operation({
    summary: 'Lists the indicators with what can be said of each target.',
    answer: indicatorListSchema,
    answerDescription: 'The indicators, in the order of the strategy.',
  })
  list(@Query({ schema: strategyChoiceQuerySchema }) { strategy }: { strategy?: string }) {
    return this.indicators.list(strategy);
  }

  @Get(':code')
  @SameForAll()
  @Operation({
    summary: 'Shows an indicator: its values, its targets, and what initiatives state for it.',
    description:
      'Targets are assessed only as far as the data allow. Contributions are added only where ' +
      'measure, unit, year, direction and part of the population agree, each initiative once, and ' +
      'never of a share; the others are counted by the reason. Beside each target stands what remains to it, and what ' +
      'initiatives claim they will do about it.',
    answer: indicatorSchema,
    answerDescription: 'The indicator.',
  })
  find(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: indicatorQuerySchema }) { knownOn }: IndicatorQuery,
  ) {
    return this.indicators.find(code, knownOn ?? null);
  }

  @Get(':code/contributions')
  @SameForAll()
  @Operation({
    summary: 'Lists what published initiatives state for an indicator.',
    description: 'What has been seen comes first. A contribution that is questioned is left out.',
    answer: contributionPageSchema,
    answerDescription: 'A page of the contributions.',
  })
  listContributions(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: contributionsQuerySchema }) query: ContributionsQuery,
  ) {
    return this.indicators.listContributions(code, query);
  }
}
