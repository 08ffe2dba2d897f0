import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  idSchema,
  remarkBodySchema,
  remarkPageSchema,
  remarkReceiptSchema,
  remarkSchema,
  remarksQuerySchema,
  type RemarkBody,
  type RemarksQuery,
} from '@samhandling/contract';
import type { Caller, Person } from '@samhandling/domain';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { Source, type RequestSource } from '../../platform/limits/request-source.ts';
import { RemarkAccess } from './remark.access.ts';
import { RemarkService } from './remark.service.ts';

@Controller('remarks')
export class RemarkController {
  constructor(private readonly remarks: RemarkService) {}

  @Post()
  @Public()
  @Operation({
    summary: 'Sends a remark about the website, anonymous unless the writer gives an address.',
    answer: remarkReceiptSchema,
    status: 201,
    refusals: ['request.too_many'],
  })
  receive(
    @Body({ schema: remarkBodySchema }) body: RemarkBody,
    @CurrentPerson() person: Caller,
    @Source() source: RequestSource,
  ) {
    return this.remarks.receive(body, person, source);
  }

  @Get()
  @Requires('remark:view')
  @Operation({
    summary: 'Lists the remarks about the website, the latest first.',
    answer: remarkPageSchema,
  })
  list(
    @Query({ schema: remarksQuerySchema }) query: RemarksQuery,
    @SignedInPerson() person: Person,
  ) {
    return this.remarks.list(query, person);
  }

  @Post(':id/handling')
  @Requires('remark:handle', { access: RemarkAccess, act: 'handle' })
  @Operation({
    summary: 'Marks the remark as handled, once.',
    answer: remarkSchema,
    refusals: ['remark.already_handled'],
  })
  handle(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.remarks.handle(id, version, person);
  }
}
