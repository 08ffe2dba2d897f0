import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  idSchema,
  newSeriesSourceBodySchema,
  seriesSourceBodySchema,
  seriesSourcePageSchema,
  seriesSourceSchema,
  seriesSourcesQuerySchema,
  type NewSeriesSourceBody,
  type SeriesSourceBody,
  type SeriesSourcesQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { SeriesSourceAccess } from './series-source.access.ts';
import { SeriesSourceService } from './series-source.service.ts';

@Controller('series-sources')
export class SeriesSourceController {
  constructor(private readonly sources: SeriesSourceService) {}

  @Get()
  @Requires('series_source:view')
  @Operation({
    summary: 'Lists where series are fetched from: what is stale, the last run, what comes next.',
    answer: seriesSourcePageSchema,
  })
  list(
    @Query({ schema: seriesSourcesQuerySchema }) query: SeriesSourcesQuery,
    @SignedInPerson() person: Person,
  ) {
    return this.sources.list(query, person);
  }

  @Get(':id')
  @Requires('series_source:view', { access: SeriesSourceAccess, act: 'view' })
  @Operation({ summary: 'Shows where a series is fetched from.', answer: seriesSourceSchema })
  find(@Param('id', { schema: idSchema }) id: string, @SignedInPerson() person: Person) {
    return this.sources.find(id, person);
  }

  @Post()
  @Requires('series_source:create')
  @Operation({
    summary: 'Adds a source to a series.',
    description:
      'The source has to publish in the unit of the series, about its place and its group: ' +
      'nothing is converted, and no total is computed from parts.',
    answer: seriesSourceSchema,
    status: 201,
    refusals: [
      'series.unknown',
      'series_source.exists',
      'series_source.unit_differs',
      'series_source.mapping_unsuitable',
    ],
  })
  add(
    @Body({ schema: newSeriesSourceBodySchema }) body: NewSeriesSourceBody,
    @SignedInPerson() person: Person,
  ) {
    return this.sources.add(body, person);
  }

  @Put(':id')
  @Requires('series_source:update', { access: SeriesSourceAccess, act: 'update' })
  @Operation({
    summary: 'Changes where a series is fetched from, or how often.',
    answer: seriesSourceSchema,
    refusals: [
      'series_source.unit_differs',
      'series_source.mapping_unsuitable',
      'series_source.in_use',
    ],
  })
  change(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: seriesSourceBodySchema }) body: SeriesSourceBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.sources.change(id, version, body, person);
  }

  @Delete(':id')
  @Requires('series_source:remove', { access: SeriesSourceAccess, act: 'remove' })
  @Operation({
    summary: 'Removes the source of the series; its values stay.',
    refusals: ['series_source.in_use'],
  })
  remove(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<void> {
    return this.sources.remove(id, version, person);
  }
}
