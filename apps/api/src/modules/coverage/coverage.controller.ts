import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  coverageMapQuerySchema,
  coverageMapSchema,
  coverageMatrixSchema,
  matrixQuerySchema,
  thinCountsQuerySchema,
  thinCountsSchema,
  type CoverageMapQuery,
  type MatrixQuery,
  type ThinCountsQuery,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { languageOf } from '../../platform/request/languages.ts';
import { exportQuerySchema, type ExportQuery } from './coverage.dto.ts';
import { CoverageService } from './coverage.service.ts';

@Controller('coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  @Get()
  @SameForAll()
  @Operation({
    summary: 'Shows every action of the current strategy with its coverage.',
    description:
      'Counts published initiatives and open or confirmed ownerships. Municipality, kind of actor and ' +
      'actor choose the work that is told of; the rest of the filter chooses actions. An initiative is ' +
      'on site where it names a municipality, and where it names none, in the municipality that leads ' +
      'it; only active work reaches. Of an earlier day it tells which ownerships stood, and which ' +
      'initiatives were published, with their work status, reports, owners, places, days and ' +
      'contributions, and which actions they served. Actions are told as they are now, and what is ' +
      'thin is judged by the thresholds of today.',
    answer: coverageMapSchema,
    answerDescription: 'All actions in the order of the strategy, each told whether it matches.',
  })
  map(@Query({ schema: coverageMapQuerySchema }) query: CoverageMapQuery) {
    return this.coverage.map(query);
  }

  @Get('matrix')
  @SameForAll()
  @Operation({
    summary:
      'Counts initiatives by action and municipality, kind of actor, work status or effect goal.',
    description:
      'The filter is that of the map. A cell counts distinct published initiatives: by work status all ' +
      'of them, else those that are active. By municipality one counts where it is on site, and those ' +
      'for the whole county are counted apart, too; the kind of actor is that of the owner; by effect ' +
      'goal one counts that says it contributes, unless that is questioned. ' +
      'An earlier day is told of as by the map, and the filter is of that day.',
    answer: coverageMatrixSchema,
    answerDescription: 'The matrix, with distinct counts for each area and all of them.',
  })
  matrix(@Query({ schema: matrixQuerySchema }) query: MatrixQuery) {
    return this.coverage.matrix(query);
  }

  @Get('thin-counts')
  @SameForAll()
  @Operation({
    summary: 'Counts the actions whose work would be thin with other thresholds.',
    description:
      'Of the whole county, as it is now. For whoever thinks of changing the thresholds: nothing is ' +
      'saved, and everything else is judged by those that hold.',
    answer: thinCountsSchema,
    answerDescription: 'How many would be thin, in any way and in each.',
  })
  countThin(@Query({ schema: thinCountsQuerySchema }) query: ThinCountsQuery) {
    return this.coverage.countThin(query);
  }

  @Get('export')
  @SameForAll()
  @ApiResponse({
    status: 200,
    description:
      'A table in UTF-8, with the words of the language cookie. A text that a spreadsheet would compute has an apostrophe before it.',
    content: { 'text/csv': { schema: { type: 'string' } } },
  })
  @Operation({
    summary: 'Gives the actions that match as a table for a spreadsheet.',
    description: 'The same filter and order as the list of actions, without pages.',
    status: 200,
  })
  async export(
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @Headers('cookie') cookies: string | undefined,
  ): Promise<StreamableFile> {
    const { name, csv } = await this.coverage.export(query, languageOf(cookies));
    return new StreamableFile(Buffer.from(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
