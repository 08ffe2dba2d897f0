import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  codeSchema,
  municipalitiesQuerySchema,
  municipalityListSchema,
  municipalitySchema,
  type MunicipalitiesQuery,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { MunicipalityService } from './municipality.service.ts';

@Controller('municipalities')
export class MunicipalityController {
  constructor(private readonly municipalities: MunicipalityService) {}

  @Get()
  @SameForAll()
  @Operation({
    summary: 'Lists the municipalities of the region with what each has of the actions.',
    description:
      'An action has work on site, only work for the whole county, or nobody who works on it there. ' +
      'Only active work counts. The filter `place` of the actions gives the list behind each number. ' +
      'An earlier day is told of as by the coverage.',
    answer: municipalityListSchema,
    answerDescription: 'The municipalities, in the order of the map.',
  })
  list(@Query({ schema: municipalitiesQuerySchema }) query: MunicipalitiesQuery) {
    return this.municipalities.list(query);
  }

  @Get(':code')
  @SameForAll()
  @Operation({
    summary: 'Shows a municipality: who works there, what ends, and its values of the measures.',
    description:
      'By its code or by its name in an address: `2513` or `overkalix`. Of an earlier day it tells the ' +
      'work and what was owned; actors and measures are told as they are now.',
    answer: municipalitySchema,
    answerDescription: 'The municipality.',
  })
  find(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: municipalitiesQuerySchema }) query: MunicipalitiesQuery,
  ) {
    return this.municipalities.find(code, query);
  }
}
