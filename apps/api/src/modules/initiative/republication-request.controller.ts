import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  idSchema,
  initiativeSchema,
  reasonBodySchema,
  type Initiative,
  type ReasonBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { InitiativeAccess } from './initiative.access.ts';
import { RepublicationRequestService } from './republication-request.service.ts';

/** How the owner of an archived initiative asks for it to be published again, and is told no. */
@Controller('initiatives/:id')
export class RepublicationRequestController {
  constructor(private readonly requests: RepublicationRequestService) {}

  @Post('republication-request')
  @Requires('initiative:request_republication', {
    access: InitiativeAccess,
    act: 'requestRepublication',
  })
  @Operation({
    summary: 'Asks the coordinator to publish the archived initiative again, with a reason.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed'],
  })
  ask(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.requests.ask({ id, version, reason }, person);
  }

  @Post('republication-decline')
  @Requires('initiative:decline_republication', {
    access: InitiativeAccess,
    act: 'declineRepublication',
  })
  @Operation({
    summary: 'Declines the request to publish the archived initiative again, with a reason.',
    answer: initiativeSchema,
    refusals: ['initiative.transition_not_allowed'],
  })
  decline(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
    @SignedInPerson() person: Person,
  ): Promise<Initiative> {
    return this.requests.decline({ id, version, reason }, person);
  }
}
