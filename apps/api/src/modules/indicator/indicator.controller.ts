import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  codeSchema,
  indicatorListSchema,
  indicatorQuerySchema,
  indicatorSchema,
  strategyChoiceQuerySchema,
  type IndicatorQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Public } from '../../platform/auth/access.ts';
import { CurrentPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { IndicatorService } from './indicator.service.ts';

@Controller('indicators')
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  @Get()
  @Public()
  @Operation({
    summary: 'Lists the indicators with what can be said of each target.',
    answer: indicatorListSchema,
    answerDescription: 'The indicators, in the order of the strategy.',
  })
  list(@Query({ schema: strategyChoiceQuerySchema }) { strategy }: { strategy?: string }) {
    return this.indicators.list(strategy);
  }

  @Get(':code')
  @Public()
  @Operation({
    summary: 'Shows an indicator: its values, its targets, and what initiatives state for it.',
    description:
      'Targets are assessed only as far as the data allow. Contributions are added only where ' +
      'measure, unit, year, direction and part of the population agree, each initiative once; the ' +
      'others are listed with the reason. Beside each target stands what remains to it, and what ' +
      'initiatives claim they will do about it.',
    answer: indicatorSchema,
    answerDescription: 'The indicator.',
  })
  find(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: indicatorQuerySchema }) { knownOn }: IndicatorQuery,
    @CurrentPerson() person: Person | null,
  ) {
    return this.indicators.find(code, knownOn ?? null, person);
  }
}
