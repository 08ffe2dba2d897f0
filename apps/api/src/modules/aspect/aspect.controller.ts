import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  agendaGoalInAddressSchema,
  aspectListSchema,
  aspectSchema,
  aspectsQuerySchema,
  codeSchema,
  type AspectsQuery,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { AspectService } from './aspect.service.ts';

const ANSWER = {
  answer: aspectSchema,
  answerDescription: 'The work, with the first twenty actors and initiatives.',
};

/** What the work is for across the areas: perspectives, goals of Agenda 2030, smart specialisation. */
@Controller()
export class AspectController {
  constructor(private readonly aspects: AspectService) {}

  @Get('aspects')
  @SameForAll()
  @Operation({
    summary:
      'Lists perspectives, goals of Agenda 2030 and areas of smart specialisation with their work.',
    description: 'An earlier day is told of as by the coverage, with the aspects of today.',
    answer: aspectListSchema,
    answerDescription: 'All that the strategy names, also those that no initiative is for.',
  })
  list(@Query({ schema: aspectsQuerySchema }) query: AspectsQuery) {
    return this.aspects.list(query);
  }

  @Get('perspectives/:code')
  @SameForAll()
  @Operation({
    summary: 'Shows who does what for a perspective, where, and what is missing.',
    ...ANSWER,
  })
  perspective(@Param('code', { schema: codeSchema }) code: string) {
    return this.aspects.find('perspective', code);
  }

  @Get('agenda-goals/:number')
  @SameForAll()
  @Operation({
    summary: 'Shows who does what for a goal of Agenda 2030, where, and what is missing.',
    ...ANSWER,
  })
  agendaGoal(@Param('number', { schema: agendaGoalInAddressSchema }) number: string) {
    return this.aspects.find('agenda_goal', number);
  }

  @Get('specialisations/:code')
  @SameForAll()
  @Operation({
    summary: 'Shows who does what for an area of smart specialisation, where, and what is missing.',
    ...ANSWER,
  })
  specialisation(@Param('code', { schema: codeSchema }) code: string) {
    return this.aspects.find('specialisation', code);
  }
}
