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
    summary: 'Shows how initiatives lead by actions to effect goals.',
    description:
      'From what published initiatives say. An area has the flows from its actions and to its ' +
      'effect goals. Work for the whole county belongs to every municipality.',
    answer: effectMapSchema,
    answerDescription: 'The flows, and the things they join.',
  })
  map(@Query({ schema: effectMapQuerySchema }) query: EffectMapQuery) {
    return this.effectGoals.map(query);
  }
}
