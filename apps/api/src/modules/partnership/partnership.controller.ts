import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  idSchema,
  partnershipSchema,
  reasonBodySchema,
  type Partnership,
  type ReasonBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { PartnershipAccess } from './partnership.access.ts';
import { PartnershipService } from './partnership.service.ts';

/** The answer of an actor that an initiative of another names as its partner. */
@Controller('partnerships/:id')
export class PartnershipController {
  constructor(private readonly partnerships: PartnershipService) {}

  @Post('acceptance')
  @Requires('partnership:accept', { access: PartnershipAccess, act: 'accept' })
  @Operation({
    summary: 'Accepts to be named as a partner of the initiative.',
    description: 'A member of the partner does, or a coordinator for an actor that has no members.',
    answer: partnershipSchema,
    refusals: ['partnership.transition_not_allowed'],
  })
  accept(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ): Promise<Partnership> {
    return this.partnerships.answer({ id, version, name: 'accept' }, person);
  }

  @Post('decline')
  @Requires('partnership:decline', { access: PartnershipAccess, act: 'decline' })
  @Operation({
    summary: 'Declines to be named as a partner, or ends it, with a reason.',
    description: 'The reason is read by the owner of the initiative and the coordinator.',
    answer: partnershipSchema,
    refusals: ['partnership.transition_not_allowed', 'partnership.reason_required'],
  })
  decline(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
    @SignedInPerson() person: Person,
  ): Promise<Partnership> {
    return this.partnerships.answer({ id, version, name: 'decline', reason }, person);
  }
}
