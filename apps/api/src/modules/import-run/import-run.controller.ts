import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  idSchema,
  importChangePageSchema,
  importChangesQuerySchema,
  importFileQuerySchema,
  importRunBodySchema,
  importRunPageSchema,
  importRunSchema,
  importRunsQuerySchema,
  importStoringBodySchema,
  reasonBodySchema,
  type ImportChangesQuery,
  type ImportFileQuery,
  type ImportRunBody,
  type ImportRunsQuery,
  type ImportStoringBody,
  type ReasonBody,
} from '@samhandling/contract';
import { IMPORT_FILE_BYTES, IMPORT_FILE_MEDIA_TYPES, type Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { TakesFile, TheSentFile, type SentFile } from '../../platform/http/body/sent-file.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ImportFileService } from './import-file.service.ts';
import { ImportRunAccess } from './import-run.access.ts';
import { fileTooLarge } from './import-run.errors.ts';
import { ImportRunService } from './import-run.service.ts';

@Controller()
export class ImportRunController {
  constructor(
    private readonly runs: ImportRunService,
    private readonly files: ImportFileService,
  ) {}

  @Get('import-runs')
  @Requires('import_run:view')
  @Operation({
    summary: 'Lists the runs, the latest first, with how many differences each has.',
    answer: importRunPageSchema,
  })
  list(
    @Query({ schema: importRunsQuerySchema }) query: ImportRunsQuery,
    @SignedInPerson() person: Person,
  ) {
    return this.runs.list(query, person);
  }

  @Get('import-runs/:id')
  @Requires('import_run:view', { access: ImportRunAccess, act: 'view' })
  @Operation({
    summary: 'Shows a run with its requests, and why any of them gave nothing.',
    answer: importRunSchema,
  })
  find(@Param('id', { schema: idSchema }) id: string, @SignedInPerson() person: Person) {
    return this.runs.find(id, person);
  }

  @Get('import-runs/:id/changes')
  @Requires('import_run:view', { access: ImportRunAccess, act: 'view' })
  @Operation({
    summary: 'Lists the differences between the values of a run and the stored ones.',
    answer: importChangePageSchema,
  })
  listChanges(
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: importChangesQuerySchema }) query: ImportChangesQuery,
  ) {
    return this.runs.listChanges(id, query);
  }

  @Post('import-runs')
  @Requires('import_run:start')
  @Operation({
    summary: 'Starts a run that asks sources now; the answer comes at once, the values later.',
    answer: importRunSchema,
    status: 201,
    refusals: ['import_run.open_exists', 'import_run.nothing_to_fetch'],
  })
  start(
    @Body({ schema: importRunBodySchema }) body: ImportRunBody,
    @SignedInPerson() person: Person,
  ) {
    return this.runs.start(body, person);
  }

  @Post('import-files')
  @Requires('import_run:start')
  @TakesFile({ types: IMPORT_FILE_MEDIA_TYPES, bytes: IMPORT_FILE_BYTES, tooLarge: fileTooLarge })
  @Operation({
    summary: 'Reads values from a CSV file or a workbook, as a difference that waits for review.',
    description:
      'The body is the file: CSV (`;` with decimal comma, or `,` with decimal point) in UTF-8 or ' +
      'Windows-1252, or an Excel workbook, of which the first sheet is read; at most 2 MB. ' +
      'All of it or nothing: each fault says its row and its column. The series have to be ' +
      'there already. Nothing is stored before the run is.',
    answer: importRunSchema,
    status: 201,
    refusals: ['import_run.file_unusable', 'import_run.file_too_large'],
  })
  readFile(
    @Query({ schema: importFileQuerySchema }) query: ImportFileQuery,
    @TheSentFile() file: SentFile,
    @SignedInPerson() person: Person,
  ) {
    return this.files.read(query, file, person);
  }

  @Post('import-runs/:id/resumption')
  @Requires('import_run:resume', { access: ImportRunAccess, act: 'resume' })
  @Operation({
    summary: 'Resumes an interrupted run from where it stopped.',
    answer: importRunSchema,
    refusals: ['import_run.transition_not_allowed'],
  })
  resume(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.runs.resume(id, version, person);
  }

  @Post('import-runs/:id/storing')
  @Requires('import_run:store', { access: ImportRunAccess, act: 'store' })
  @Operation({
    summary: 'Stores differences that wait, as the next revisions of their values.',
    description:
      'All of them, or those that are named; the others go on waiting. Where one is odd, a reason is ' +
      'asked for, which is stored with it.',
    answer: importRunSchema,
    refusals: ['import_run.transition_not_allowed', 'import_run.outdated', 'import_run.doubtful'],
  })
  store(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: importStoringBodySchema }) body: ImportStoringBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.runs.store(id, version, body, person);
  }

  @Post('import-runs/:id/discarding')
  @Requires('import_run:discard', { access: ImportRunAccess, act: 'discard' })
  @Operation({
    summary: 'Discards the differences that wait, and says why.',
    answer: importRunSchema,
    refusals: ['import_run.transition_not_allowed', 'import_run.reason_required'],
  })
  discard(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonBodySchema }) body: ReasonBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.runs.discard(id, version, body.reason, person);
  }
}
