import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  codeSchema,
  idSchema,
  keptSeriesBreakSchema,
  listOf,
  seriesBodySchema,
  seriesBreakBodySchema,
  seriesPageSchema,
  seriesQuerySchema,
  seriesRowSchema,
  type SeriesBody,
  type SeriesBreakBody,
  type SeriesQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { MeasureAccess, SeriesBreakAccess } from './series.access.ts';
import { SeriesService } from './series.service.ts';

const breakListSchema = listOf('KeptSeriesBreakList', keptSeriesBreakSchema);

@Controller()
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Get('series')
  @Public({ mayLag: true })
  @Operation({
    summary: 'Lists the series of the measures, with where each is fetched from.',
    answer: seriesPageSchema,
  })
  list(
    @Query({ schema: seriesQuerySchema }) query: SeriesQuery,
    @CurrentPerson() person: Person | null,
  ) {
    return this.series.list(query, person);
  }

  @Post('measures/:code/series')
  @Requires('series:add', { access: MeasureAccess, act: 'add', parameter: 'code' })
  @Operation({
    summary: 'Adds a series to the measure: a place, and a part of the population.',
    answer: seriesRowSchema,
    status: 201,
    refusals: ['series.exists', 'series.unit_differs', 'series.place_unknown'],
  })
  add(
    @Param('code', { schema: codeSchema }) code: string,
    @Body({ schema: seriesBodySchema }) body: SeriesBody,
    @SignedInPerson() person: Person,
  ) {
    return this.series.add(code, body, person);
  }

  @Get('measures/:code/breaks')
  @Public({ mayLag: true })
  @Operation({
    summary:
      'Lists the periods from which values of the measure are not compared with earlier ones.',
    answer: breakListSchema,
  })
  listBreaks(
    @Param('code', { schema: codeSchema }) code: string,
    @CurrentPerson() person: Person | null,
  ) {
    return this.series.listBreaks(code, person);
  }

  @Post('measures/:code/breaks')
  @Requires('series_break:keep', { access: MeasureAccess, act: 'keepBreaks', parameter: 'code' })
  @Operation({
    summary: 'Marks a break in the measure, or changes the reason of an existing one.',
    answer: keptSeriesBreakSchema,
    status: 201,
    refusals: ['series_break.period_differs'],
  })
  keepBreak(
    @Param('code', { schema: codeSchema }) code: string,
    @Body({ schema: seriesBreakBodySchema }) body: SeriesBreakBody,
    @SignedInPerson() person: Person,
  ) {
    return this.series.keepBreak(code, body, person);
  }

  @Delete('series-breaks/:id')
  @Requires('series_break:keep', { access: SeriesBreakAccess, act: 'keepBreaks' })
  @Operation({ summary: 'Removes the break.' })
  removeBreak(
    @Param('id', { schema: idSchema }) id: string,
    @SignedInPerson() person: Person,
  ): Promise<void> {
    return this.series.removeBreak(id, person);
  }
}
