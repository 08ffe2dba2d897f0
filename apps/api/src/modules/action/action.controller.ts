import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  actionComparisonQuerySchema,
  actionComparisonSchema,
  actionPageSchema,
  actionSchema,
  actionsQuerySchema,
  codeSchema,
  type ActionComparisonQuery,
  type ActionsQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Public, SameForAll } from '../../platform/auth/access.ts';
import { CurrentPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ActionService } from './action.service.ts';

@Controller('actions')
export class ActionController {
  constructor(private readonly actions: ActionService) {}

  @Get()
  @SameForAll()
  @Operation({
    summary: 'Lists the actions of the current strategy, each with its coverage.',
    description:
      'Takes the filter of the coverage. Without an order they come as in the strategy; `gap` puts ' +
      'the most serious first.',
    answer: actionPageSchema,
    answerDescription: 'A page of actions.',
  })
  list(@Query({ schema: actionsQuerySchema }) query: ActionsQuery) {
    return this.actions.list(query);
  }

  @Get(':code')
  @Public({ mayLag: true })
  @Operation({
    summary: 'Shows an action: who is responsible, what happens and what it is to change.',
    description: 'Also one that a later edition of the strategy no longer holds.',
    answer: actionSchema,
    answerDescription: 'The action, with what the caller may do with it.',
  })
  find(
    @Param('code', { schema: codeSchema }) code: string,
    @CurrentPerson() person: Person | null,
  ) {
    return this.actions.find(code, person);
  }

  @Get(':code/comparison')
  @SameForAll()
  @Operation({
    summary:
      'Compares an action with an earlier day: what is new, what is closed, what is thinner.',
    description:
      'Both days are judged by the thresholds and the depth of today. Initiatives that are not public any ' +
      'more are counted and not named.',
    answer: actionComparisonSchema,
    answerDescription: 'The action on both days, and what has happened to its initiatives.',
  })
  compare(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: actionComparisonQuerySchema }) query: ActionComparisonQuery,
  ) {
    return this.actions.compare(code, query);
  }
}
