import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  areaListSchema,
  areaSchema,
  codeSchema,
  strategyChoiceQuerySchema,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { StrategyService } from './strategy.service.ts';

@Controller('priority-areas')
export class PriorityAreaController {
  constructor(private readonly strategies: StrategyService) {}

  @Get()
  @SameForAll()
  @Operation({
    summary: 'Lists the priority areas with how far their actions are covered.',
    answer: areaListSchema,
    answerDescription: 'The priority areas, in the order of the strategy.',
  })
  list(@Query({ schema: strategyChoiceQuerySchema }) { strategy }: { strategy?: string }) {
    return this.strategies.listAreas(strategy);
  }

  @Get(':code')
  @SameForAll()
  @Operation({
    summary: 'Shows a priority area with its sections and texts.',
    answer: areaSchema,
    answerDescription: 'The priority area.',
  })
  find(@Param('code', { schema: codeSchema }) code: string) {
    return this.strategies.findArea(code);
  }
}
