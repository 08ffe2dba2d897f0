import { Controller, Get, Header, Headers, Param, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  codeSchema,
  contributorPageSchema,
  contributorsQuerySchema,
  effectGoalListSchema,
  effectGoalQuerySchema,
  effectGoalSchema,
  effectGoalsQuerySchema,
  effectMapQuerySchema,
  effectMapSchema,
  type ContributorsQuery,
  type EffectGoalQuery,
  type EffectGoalsQuery,
  type EffectMapQuery,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { languageOf } from '../../platform/request/languages.ts';
import { EffectGoalService } from './effect-goal.service.ts';

@Controller()
export class EffectGoalController {
  constructor(private readonly effectGoals: EffectGoalService) {}

  @Get('effect-goals')
  @SameForAll()
  @Operation({
    summary: 'Lists the effect goals with how many contribute and what can be said of each target.',
    description:
      'Of an earlier day it counts who contributed then; targets are told as they are now.',
    answer: effectGoalListSchema,
    answerDescription: 'The effect goals, in the order of the strategy.',
  })
  list(@Query({ schema: effectGoalsQuerySchema }) query: EffectGoalsQuery) {
    return this.effectGoals.list(query);
  }

  @Get('effect-goals/:code')
  @SameForAll()
  @Operation({
    summary: 'Shows an effect goal: where it stands, who contributes, what is expected and seen.',
    description:
      'Counts published initiatives, and no contribution that is questioned. What initiatives state is ' +
      'added only where measure, unit, year, direction and part of the population agree, and never of a ' +
      'share. The initiatives have a list of their own. Of an earlier day it tells who contributed then, ' +
      'what they expected and what was seen by then; measures and targets are told as they are now.',
    answer: effectGoalSchema,
    answerDescription: 'The effect goal, in counts.',
  })
  find(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: effectGoalQuerySchema }) query: EffectGoalQuery,
  ) {
    return this.effectGoals.find(code, query);
  }

  @Get('effect-goals/:code/initiatives')
  @SameForAll()
  @Operation({
    summary: 'Lists the published initiatives that contribute to an effect goal.',
    description: 'Those that have seen an effect come first, then those that say a size.',
    answer: contributorPageSchema,
    answerDescription: 'A page of the initiatives, with the first that each states.',
  })
  listContributors(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: contributorsQuerySchema }) query: ContributorsQuery,
  ) {
    return this.effectGoals.listContributors(code, query);
  }

  @Get('effect-goals/:code/export')
  @SameForAll()
  @ApiResponse({
    status: 200,
    description:
      'A table in UTF-8 with semicolons, as Excel reads it in Swedish, with the words of the language ' +
      'cookie. A text that a spreadsheet would compute has an apostrophe before it.',
    content: { 'text/csv': { schema: { type: 'string' } } },
  })
  @Operation({
    summary: 'Gives all that initiatives state of an effect goal as a table for a spreadsheet.',
    description: 'One row for each size that is expected or was seen.',
    status: 200,
  })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="effektmal.csv"')
  exportContributors(
    @Param('code', { schema: codeSchema }) code: string,
    @Headers('cookie') cookies: string | undefined,
  ) {
    return this.effectGoals.exportContributors(code, languageOf(cookies));
  }

  @Get('effect-map')
  @SameForAll()
  @Operation({
    summary: 'Counts how initiatives lead to effect goals, and names them where they are few.',
    description:
      'From what published initiatives say and nobody questions. Takes the filters of the list of ' +
      'initiatives, so that each count has a list as long. An earlier day is told of from what is ' +
      'written down, with the strategy, the actors and the titles of today.',
    answer: effectMapSchema,
    answerDescription: 'The counts, and the initiatives where there are at most 25.',
  })
  map(@Query({ schema: effectMapQuerySchema }) query: EffectMapQuery) {
    return this.effectGoals.map(query);
  }
}
