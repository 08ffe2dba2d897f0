import { Controller, Get, Param } from '@nestjs/common';
import { codeSchema, strategyListSchema, strategySchema } from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { StrategyService } from './strategy.service.ts';

@Controller('strategies')
export class StrategyController {
  constructor(private readonly strategies: StrategyService) {}

  @Get()
  @SameForAll()
  @Operation({
    summary: 'Lists the strategies that are loaded, the current one first.',
    answer: strategyListSchema,
    answerDescription: 'The strategies.',
  })
  list() {
    return this.strategies.list();
  }

  @Get(':code')
  @SameForAll()
  @Operation({
    summary: 'Shows what a strategy says: vision, goals, perspectives and the rest of its words.',
    description: '`current` stands for the strategy that everything else shows.',
    answer: strategySchema,
    answerDescription: 'The strategy.',
  })
  find(@Param('code', { schema: codeSchema }) code: string) {
    return this.strategies.find(code);
  }
}
