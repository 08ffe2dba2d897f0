import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  idSchema,
  invitationReceiptSchema,
  listOf,
  memberInvitationBodySchema,
  memberSchema,
  type MemberInvitationBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { MemberService } from './member.service.ts';

const memberListSchema = listOf('MemberList', memberSchema);

@Controller('actors/:id')
export class MemberController {
  constructor(private readonly members: MemberService) {}

  @Get('members')
  @Requires('actor:view_members')
  @Operation({ summary: 'Lists the members of an actor.', answer: memberListSchema })
  list(@Param('id', { schema: idSchema }) id: string, @SignedInPerson() person: Person) {
    return this.members.list(id, person);
  }

  @Post('invitations')
  @Requires('actor:invite')
  @Operation({
    summary: 'Invites a person to the actor.',
    answer: invitationReceiptSchema,
    status: 201,
    refusals: ['membership.exists', 'actor.merged'],
  })
  invite(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: memberInvitationBodySchema }) body: MemberInvitationBody,
    @SignedInPerson() person: Person,
  ) {
    return this.members.invite(id, body, person);
  }

  @Delete('members/:accountId')
  @Requires('actor:remove_member')
  @Operation({
    summary: 'Removes a member from the actor.',
    refusals: ['membership.last_administrator', 'actor.merged'],
  })
  remove(
    @Param('id', { schema: idSchema }) id: string,
    @Param('accountId', { schema: idSchema }) accountId: string,
    @SignedInPerson() person: Person,
  ) {
    return this.members.remove(id, accountId, person);
  }
}
