import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  codeSchema,
  observationBodySchema,
  observationPageSchema,
  observationsQuerySchema,
  recordedObservationSchema,
  retractionBodySchema,
  type ObservationBody,
  type ObservationsQuery,
  type RetractionBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires, SameForAll } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { MeasureAccess } from '../series/index.ts';
import { ObservationService } from './observation.service.ts';

@Controller('measures/:code')
export class ObservationController {
  constructor(private readonly observations: ObservationService) {}

  @Get('observations')
  @SameForAll()
  @Operation({
    summary: 'Lists every revision of the values of the measure: what is known, and what was.',
    answer: observationPageSchema,
  })
  list(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: observationsQuerySchema }) query: ObservationsQuery,
  ) {
    return this.observations.list(code, query);
  }

  @Post('observations')
  @Requires('observation:record', { access: MeasureAccess, act: 'record', parameter: 'code' })
  @Operation({
    summary: 'Enters a value by hand, as the next revision of its period.',
    description:
      'The series has to be there already. What is the same as what is known writes no revision. ' +
      'A unit, a period or a part of the population that does not fit is refused with what fits; ' +
      'so is a final value of a period that is not over, and one that is odd and has no reason.',
    answer: recordedObservationSchema,
    status: 201,
    refusals: ['series.unknown', 'observation.unsuitable'],
  })
  record(
    @Param('code', { schema: codeSchema }) code: string,
    @Body({ schema: observationBodySchema }) body: ObservationBody,
    @SignedInPerson() person: Person,
  ) {
    return this.observations.record(code, body, person);
  }

  @Post('retractions')
  @Requires('observation:record', { access: MeasureAccess, act: 'record', parameter: 'code' })
  @Operation({
    summary: 'Takes back a value that was entered by mistake, as the next revision of its period.',
    description:
      'The value before it holds again; where there is none, the period has no value. ' +
      'What was taken back stays among the revisions.',
    answer: recordedObservationSchema,
    status: 201,
    refusals: ['series.unknown', 'observation.outdated', 'observation.not_by_hand'],
  })
  retract(
    @Param('code', { schema: codeSchema }) code: string,
    @Body({ schema: retractionBodySchema }) body: RetractionBody,
    @SignedInPerson() person: Person,
  ) {
    return this.observations.retract(code, body, person);
  }
}
