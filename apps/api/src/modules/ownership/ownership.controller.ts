import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  codeSchema,
  idSchema,
  listOf,
  ownershipBodySchema,
  ownershipSchema,
  ownershipsQuerySchema,
  reasonBodySchema,
  type OwnershipBody,
  type OwnershipsQuery,
  type ReasonBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { OwnedActionAccess, OwnershipAccess } from './ownership.access.ts';
import { OwnershipService } from './ownership.service.ts';

const ownershipListSchema = listOf('OwnershipList', ownershipSchema);

@Controller()
export class OwnershipController {
  constructor(private readonly ownerships: OwnershipService) {}

  @Get('ownerships')
  @Public({ mayLag: true })
  @Operation({ summary: 'Lists who is responsible for which action.', answer: ownershipListSchema })
  list(
    @Query({ schema: ownershipsQuerySchema }) query: OwnershipsQuery,
    @CurrentPerson() person: Person | null,
  ) {
    return this.ownerships.list(query, person);
  }

  @Post('actions/:code/ownerships')
  @Requires('ownership:create', {
    access: OwnedActionAccess,
    act: 'openOwnership',
    parameter: 'code',
  })
  @Operation({
    summary: 'Claims responsibility for the action, or proposes an actor for it.',
    answer: ownershipSchema,
    status: 201,
    refusals: ['action.retired', 'actor.not_admitted', 'actor.merged', 'ownership.exists'],
  })
  open(
    @Param('code', { schema: codeSchema }) code: string,
    @Body({ schema: ownershipBodySchema }) body: OwnershipBody,
    @SignedInPerson() person: Person,
  ) {
    return this.ownerships.open(code, body, person);
  }

  @Post('ownerships/:id/confirmation')
  @Requires('ownership:confirm', { access: OwnershipAccess, act: 'confirm' })
  @Operation({
    summary: 'Confirms a claim, or accepts a proposal.',
    answer: ownershipSchema,
    refusals: ['ownership.transition_not_allowed', 'ownership.lead_exists'],
  })
  confirm(
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.ownerships.confirm(id, version, person);
  }

  @Post('ownerships/:id/release')
  @Requires('ownership:release', { access: OwnershipAccess, act: 'release' })
  @Operation({
    summary: 'Releases the responsibility, withdraws a claim or declines a proposal.',
    answer: ownershipSchema,
    refusals: ['ownership.transition_not_allowed', 'ownership.reason_required'],
  })
  release(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonBodySchema }) body: ReasonBody,
    @ExpectedVersion() version: number,
    @SignedInPerson() person: Person,
  ) {
    return this.ownerships.release(id, version, body.reason, person);
  }
}
