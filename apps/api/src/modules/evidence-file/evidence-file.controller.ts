import {
  Controller,
  Delete,
  Get,
  Header,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  evidenceFileQuerySchema,
  evidenceFileSchema,
  idSchema,
  type EvidenceFile,
  type EvidenceFileQuery,
} from '@samhandling/contract';
import { EVIDENCE_FILE_BYTES, EVIDENCE_MEDIA_TYPES, type Person } from '@samhandling/domain';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { TakesFile, TheSentFile, type SentFile } from '../../platform/http/body/sent-file.ts';
import { Operation } from '../../platform/http/operation.ts';
import { EvidenceFileAccess } from './evidence-file.access.ts';
import { tooLarge } from './evidence-file.errors.ts';
import { EvidenceFileService } from './evidence-file.service.ts';

@Controller('evidence-files')
export class EvidenceFileController {
  constructor(private readonly files: EvidenceFileService) {}

  @Post()
  @Requires('evidence_file:add')
  @TakesFile({ types: EVIDENCE_MEDIA_TYPES, bytes: EVIDENCE_FILE_BYTES, tooLarge })
  @Operation({
    summary: 'Attaches a file to a contribution, as evidence.',
    description:
      'The body is the file. What it is comes from its content: PDF, PNG, JPEG, or a document of Word (docx), ' +
      'Excel (xlsx) or OpenDocument (odt) without macros. At most 5 MB a file, five files a ' +
      'contribution, and 500 files or 500 MB an actor. It answers a question about the contribution, ' +
      'and opens an accepted one again.',
    answer: evidenceFileSchema,
    status: 201,
    refusals: [
      'evidence_file.too_large',
      'evidence_file.type_not_allowed',
      'evidence_file.too_many',
      'evidence_file.quota_exceeded',
      'initiative.transition_not_allowed',
    ],
  })
  add(
    @Query({ schema: evidenceFileQuerySchema }) query: EvidenceFileQuery,
    @TheSentFile() { content }: SentFile,
    @SignedInPerson() person: Person,
  ): Promise<EvidenceFile> {
    return this.files.add(query, content, person);
  }

  @Get(':id')
  @Public({ mayLag: true })
  @ApiResponse({
    status: 200,
    description: 'The file as it was sent, to be saved.',
    content: Object.fromEntries(
      EVIDENCE_MEDIA_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  })
  @Operation({
    summary: 'Gives a file of evidence, to be saved and never shown.',
    description: 'To everybody while its initiative is published, else to who may read that.',
    status: 200,
  })
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  async get(
    @Param('id', { schema: idSchema }) id: string,
    @CurrentPerson() person: Person | null,
  ): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.files.get(id, person);
    return new StreamableFile(content, {
      type: mediaType,
      length: content.length,
      disposition: `attachment; filename*=UTF-8''${encodeName(name)}`,
    });
  }

  @Delete(':id')
  @Requires('evidence_file:remove', { access: EvidenceFileAccess, act: 'update' })
  @Operation({
    summary: 'Removes a file of evidence: nobody can fetch it any more.',
    refusals: ['initiative.transition_not_allowed'],
  })
  remove(
    @Param('id', { schema: idSchema }) id: string,
    @SignedInPerson() person: Person,
  ): Promise<void> {
    return this.files.remove(id, person);
  }
}

/** The characters that RFC 8187 lets stand, all others as percent and their UTF-8. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
