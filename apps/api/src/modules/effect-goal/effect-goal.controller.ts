import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  codeSchema,
  effectGoalListSchema,
  effectGoalSchema,
  effectMapQuerySchema,
  effectMapSchema,
  strategyChoiceQuerySchema,
  type EffectMapQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Public } from '../../platform/auth/access.ts';
import { CurrentPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { EffectGoalService } from './effect-goal.service.ts';

@Controller()
export class EffectGoalController {
  constructor(private readonly effectGoals: EffectGoalService) {}

  @Get('effect-goals')
  @Public()
  @Operation({
    summary: 'Lists the effect goals with how many contribute and what can be said of each target.',
    answer: effectGoalListSchema,
    answerDescription: 'The effect goals, in the order of the strategy.',
  })
  list(@Query({ schema: strategyChoiceQuerySchema }) { strategy }: { strategy?: string }) {
    return this.effectGoals.list(strategy);
  }

  @Get('effect-goals/:code')
  @Public()
  @Operation({
    summary: 'Shows an effect goal: its indicators, who contributes, and where nobody does.',
    answer: effectGoalSchema,
    answerDescription: 'The effect goal, with the first fifty initiatives.',
  })
  find(
    @Param('code', { schema: codeSchema }) code: string,
    @CurrentPerson() person: Person | null,
  ) {
    return this.effectGoals.find(code, person);
  }

  @Get('effect-map')
  @Public()
  @Operation({
    summary: 'Counts how initiatives lead to effect goals, and names them where they are few.',
    description:
      'From what published initiatives say and nobody questions. Takes the filters of the list of ' +
      'initiatives, so that each count has a list as long.',
    answer: effectMapSchema,
    answerDescription: 'The counts, and the initiatives where there are at most 25.',
  })
  map(@Query({ schema: effectMapQuerySchema }) query: EffectMapQuery) {
    return this.effectGoals.map(query);
  }
}
