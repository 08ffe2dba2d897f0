import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  idSchema,
  invitationReceiptSchema,
  invitationSchema,
  listOf,
  memberInvitationBodySchema,
  memberSchema,
  type MemberInvitationBody,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ActorAccess } from './actor.access.ts';
import { MemberService } from './member.service.ts';

const invitationListSchema = listOf('InvitationList', invitationSchema);
const memberListSchema = listOf('MemberList', memberSchema);

@Controller('actors/:id')
export class MemberController {
  constructor(private readonly members: MemberService) {}

  @Get('members')
  @Requires('actor:view_members', { access: ActorAccess, act: 'viewMembers' })
  @Operation({ summary: 'Lists the members of an actor.', answer: memberListSchema })
  list(@Param('id', { schema: idSchema }) id: string, @SignedInPerson() person: Person) {
    return this.members.list(id, person);
  }

  @Get('invitations')
  @Requires('actor:invite', { access: ActorAccess, act: 'viewInvitations' })
  @Operation({
    summary: 'Lists the invitations to the actor that wait for their answer.',
    answer: invitationListSchema,
  })
  listInvitations(@Param('id', { schema: idSchema }) id: string, @SignedInPerson() person: Person) {
    return this.members.listInvitations(id, person);
  }

  @Post('invitations')
  @Requires('actor:invite', { access: ActorAccess, act: 'invite' })
  @Operation({
    summary: 'Invites a person to the actor.',
    description:
      'The answer is the same whether or not the address has an account, and never holds a link: it is mailed, or a coordinator hands it over. An open invitation of the address to the actor is replaced.',
    answer: invitationReceiptSchema,
    status: 201,
    refusals: ['membership.exists', 'actor.not_admitted', 'actor.merged'],
  })
  invite(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: memberInvitationBodySchema }) body: MemberInvitationBody,
    @SignedInPerson() person: Person,
  ) {
    return this.members.invite(id, body, person);
  }

  @Delete('members/:accountId')
  @Requires('actor:remove_member', { access: ActorAccess, act: 'removeMember' })
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
