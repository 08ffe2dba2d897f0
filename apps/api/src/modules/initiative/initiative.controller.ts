import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  Param,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  historyEntrySchema,
  idSchema,
  initiativeBodySchema,
  initiativeExportQuerySchema,
  initiativeListSchema,
  initiativeSchema,
  initiativesQuerySchema,
  listOf,
  workOverTimeQuerySchema,
  workOverTimeSchema,
  type HistoryEntry,
  type Initiative,
  type InitiativeBody,
  type InitiativeExportQuery,
  type InitiativeList,
  type InitiativesQuery,
  type WorkOverTime,
  type WorkOverTimeQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Public, Requires, SameForAll } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { languageOf } from '../../platform/request/languages.ts';
import { InitiativeAccess } from './initiative.access.ts';
import { InitiativeHistoryService } from './initiative-history.service.ts';
import { InitiativeService } from './initiative.service.ts';

const historyListSchema = listOf('HistoryList', historyEntrySchema);

const LINK_REFUSALS = [
  'actor.not_admitted',
  'action.unknown',
  'action.retired',
  'effect_goal.unknown',
  'indicator.unknown',
  'initiative.actor_unknown',
  'initiative.municipality_unknown',
  'initiative.perspective_unknown',
  'initiative.specialisation_unknown',
  'contribution.indicator_not_of_goal',
  'contribution.unit_differs',
  'contribution.breakdown_unknown',
] as const;

@Controller('initiatives')
export class InitiativeController {
  constructor(
    private readonly initiatives: InitiativeService,
    private readonly history: InitiativeHistoryService,
  ) {}

  @Get()
  @Public({ mayLag: true })
  @Operation({
    summary: 'Lists initiatives.',
    description: 'Published ones; a signed-in person also those that she may read.',
    answer: initiativeListSchema,
  })
  list(
    @Query({ schema: initiativesQuerySchema }) query: InitiativesQuery,
    @CurrentPerson() person: Person | null,
  ): Promise<InitiativeList> {
    return this.initiatives.list(query, person);
  }

  @Get('export')
  @SameForAll()
  @ApiResponse({
    status: 200,
    description:
      'A table in UTF-8 with semicolons, as Excel reads it in Swedish, with the words of the language ' +
      'cookie. A text that a spreadsheet would compute has an apostrophe before it.',
    content: { 'text/csv': { schema: { type: 'string' } } },
  })
  @Operation({
    summary: 'Gives the published initiatives that match as a table for a spreadsheet.',
    description:
      'The same filter and order as the list of initiatives, without pages. It ends after 5,000 rows; ' +
      'where more match, a last row says so.',
    status: 200,
  })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="initiativ.csv"')
  export(
    @Query({ schema: initiativeExportQuerySchema }) query: InitiativeExportQuery,
    @Headers('cookie') cookies: string | undefined,
  ): Promise<string> {
    return this.initiatives.export(query, languageOf(cookies));
  }

  @Get('over-time')
  @SameForAll()
  @Operation({
    summary: 'Shows published initiatives over time: how many are active, and a page of them.',
    description:
      'Of an action, an actor, an area, a section or a municipality. Active is what is ongoing and has its ' +
      'report in time. Ongoing work counts from its start, or from today where that has not come, as long as ' +
      'it has promised; completed work until its end. The page has the groups in their order, and in each ' +
      'the earliest end first.',
    answer: workOverTimeSchema,
  })
  overTime(
    @Query({ schema: workOverTimeQuerySchema }) query: WorkOverTimeQuery,
  ): Promise<WorkOverTime> {
    return this.initiatives.overTime(query);
  }

  @Get(':id')
  @Public({ mayLag: true })
  @Operation({
    summary: 'Shows an initiative with its links and reports.',
    answer: initiativeSchema,
  })
  get(
    @Param('id', { schema: idSchema }) id: string,
    @CurrentPerson() person: Person | null,
  ): Promise<Initiative> {
    return this.initiatives.get(id, person);
  }

  @Get(':id/history')
  @Public({ mayLag: true })
  @Operation({
    summary: 'Lists what happened to the initiative, latest first.',
    answer: historyListSchema,
  })
  listHistory(
    @Param('id', { schema: idSchema }) id: string,
    @CurrentPerson() person: Person | null,
  ): Promise<{ items: HistoryEntry[] }> {
    return this.history.list(id, person);
  }

  @Post()
  @Requires('initiative:create')
  @Operation({
    summary: 'Begins an initiative, as a draft.',
    answer: initiativeSchema,
    status: 201,
    refusals: LINK_REFUSALS,
  })
  create(
    @Body({ schema: initiativeBodySchema }) body: InitiativeBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.initiatives.create(body, person);
  }

  @Put(':id')
  @Requires('initiative:update', { access: InitiativeAccess, act: 'update' })
  @Operation({
    summary: 'Changes what the owner writes of the initiative.',
    answer: initiativeSchema,
    refusals: [
      ...LINK_REFUSALS,
      'initiative.incomplete',
      'initiative.transition_not_allowed',
      'contribution.in_use',
    ],
  })
  change(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: initiativeBodySchema }) body: InitiativeBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.initiatives.change(id, version, body, person);
  }

  @Delete(':id')
  @Requires('initiative:discard', { access: InitiativeAccess, act: 'discard' })
  @Operation({
    summary: 'Discards an initiative that was never published.',
    refusals: ['initiative.transition_not_allowed'],
  })
  discard(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<void> {
    return this.initiatives.discard(id, version, person);
  }
}
