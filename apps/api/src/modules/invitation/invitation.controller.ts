import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import {
  accountInvitationBodySchema,
  idSchema,
  invitationLinkSchema,
  invitationPageSchema,
  invitationReceiptSchema,
  invitationSchema,
  invitationsQuerySchema,
  invitedAccountBodySchema,
  linkedInvitationSchema,
  type AccountInvitationBody,
  type Invitation,
  type InvitationLink,
  type InvitationPage,
  type InvitationReceipt,
  type InvitationsQuery,
  type InvitedAccountBody,
  type LinkedInvitation,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import type { Request } from 'express';
import { Public, Requires } from '../../platform/auth/access.ts';
import { CurrentPerson, SignedInPerson } from '../../platform/auth/current-person.ts';
import { linkTokenSchema } from '../../platform/auth/link-token.ts';
import { SessionControl } from '../../platform/auth/session-control.ts';
import { Operation } from '../../platform/http/operation.ts';
import { AcceptanceService } from './acceptance.service.ts';
import { InvitationAccess } from './invitation.access.ts';
import { InvitationService } from './invitation.service.ts';

/** Invitations, for those who make and handle them. */
@Controller('invitations')
export class InvitationController {
  constructor(private readonly invitations: InvitationService) {}

  @Get()
  @Requires('invitation:view')
  @Operation({
    summary: 'Lists the invitations that wait for their answer, the latest first.',
    answer: invitationPageSchema,
  })
  list(
    @SignedInPerson() person: Person,
    @Query({ schema: invitationsQuerySchema }) query: InvitationsQuery,
  ): Promise<InvitationPage> {
    return this.invitations.list(person, query);
  }

  @Post()
  @Requires('account:invite')
  @Operation({
    summary: 'Invites somebody to the region.',
    description:
      'An open invitation to the same address is replaced, and its link stops working. The answer never holds a link.',
    answer: invitationReceiptSchema,
    status: 201,
    refusals: ['account.email_taken'],
  })
  invite(
    @SignedInPerson() person: Person,
    @Body({ schema: accountInvitationBodySchema }) body: AccountInvitationBody,
  ): Promise<InvitationReceipt> {
    return this.invitations.invite(person, body);
  }

  @Post(':id/withdrawal')
  @Requires('invitation:withdraw', { access: InvitationAccess, act: 'withdraw' })
  @Operation({ summary: 'Withdraws an invitation; its link stops working.' })
  withdraw(
    @SignedInPerson() person: Person,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.invitations.withdraw(person, id);
  }

  @Post(':id/renewal')
  @Requires('invitation:renew', { access: InvitationAccess, act: 'renew' })
  @Operation({
    summary: 'Sends an invitation again, for another 14 days.',
    description:
      'An earlier link stops working. Without a mail server the invitation waits for a link that is handed over.',
    answer: invitationSchema,
  })
  renew(
    @SignedInPerson() person: Person,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Invitation> {
    return this.invitations.renew(person, id);
  }

  @Post(':id/link')
  @Requires('invitation:hand_over', { access: InvitationAccess, act: 'handOver' })
  @Operation({
    summary: 'Makes a new link to an invitation, for handing over by hand.',
    description:
      'An earlier link stops working. The link is shown once: a request that is repeated with its Idempotency-Key is answered without it, because no answer that is kept holds a link.',
    answer: invitationLinkSchema,
    status: 201,
  })
  handOver(
    @SignedInPerson() person: Person,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<InvitationLink> {
    return this.invitations.handOver(person, id);
  }
}

/** What somebody who has the link of an invitation can do. */
@Controller('invitations')
export class AcceptanceController {
  constructor(
    private readonly acceptances: AcceptanceService,
    private readonly sessions: SessionControl,
  ) {}

  @Get(':token')
  @Public()
  @Operation({
    summary: 'Shows whom an invitation is for, and what the caller has to do to accept it.',
    answer: linkedInvitationSchema,
    refusals: ['account.token_unusable'],
  })
  inspect(
    @Param('token', { schema: linkTokenSchema }) token: string,
    @CurrentPerson() person: Person | null,
  ): Promise<LinkedInvitation> {
    return this.acceptances.inspect(token, person);
  }

  @Post(':token/account')
  @Public()
  @Operation({
    summary: 'Makes an account for the address that is invited, accepts and signs in.',
    description:
      'Only for an address without an account: one that has an account is refused with 401, whatever the body says, and its owner signs in and accepts.',
    refusals: [
      'account.token_unusable',
      'account.password_unsuitable',
      'account.email_taken',
      'session.required',
      'service.busy',
    ],
  })
  async makeAccount(
    @Param('token', { schema: linkTokenSchema }) token: string,
    @Body({ schema: invitedAccountBodySchema }) body: InvitedAccountBody,
    @Req() request: Request,
  ): Promise<void> {
    await this.sessions.begin(request, await this.acceptances.makeAccount(token, body));
  }

  @Post(':token/acceptance')
  @Requires('invitation:accept')
  @Operation({
    summary: 'Accepts an invitation with the account that one is signed in with.',
    description:
      'Only for the owner of the address that is invited. Who gets a role in the region is signed out, as with every change of it.',
    refusals: ['account.token_unusable', 'account.last_administrator', 'invitation.other_person'],
  })
  accept(
    @Param('token', { schema: linkTokenSchema }) token: string,
    @SignedInPerson() person: Person,
  ): Promise<void> {
    return this.acceptances.accept(token, person);
  }
}
