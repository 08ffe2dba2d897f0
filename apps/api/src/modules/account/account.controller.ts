import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import {
  accountChangeBodySchema,
  accountPageSchema,
  accountSchema,
  accountsQuerySchema,
  idSchema,
  passwordChangeBodySchema,
  passwordLinkSchema,
  type Account,
  type AccountChangeBody,
  type AccountPage,
  type AccountsQuery,
  type PasswordLink,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import type { Request } from 'express';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { SessionControl } from '../../platform/auth/session-control.ts';
import { ExpectedVersion } from '../../platform/http/expected-version.ts';
import { Operation } from '../../platform/http/operation.ts';
import { Source, type RequestSource } from '../../platform/limits/request-source.ts';
import { AccountAccess } from './account.access.ts';
import { AccountService } from './account.service.ts';
import { PasswordLinkService } from './password-link.service.ts';
import { PasswordService } from './password.service.ts';

@Controller('accounts')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly links: PasswordLinkService,
  ) {}

  @Get()
  @Requires('account:view')
  @Operation({ summary: 'Lists the accounts by name.', answer: accountPageSchema })
  list(
    @SignedInPerson() person: Person,
    @Query({ schema: accountsQuerySchema }) query: AccountsQuery,
  ): Promise<AccountPage> {
    return this.accounts.list(person, query);
  }

  @Get(':id')
  @Requires('account:view', { access: AccountAccess, act: 'view' })
  @Operation({ summary: 'Shows an account.', answer: accountSchema })
  get(
    @SignedInPerson() person: Person,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Account> {
    return this.accounts.get(person, id);
  }

  @Patch(':id')
  @Requires('account:update', { access: AccountAccess, act: 'administer' })
  @Operation({
    summary: 'Changes the role of an account in the region, or disables or enables the account.',
    description: 'Whoever is signed in with the account is signed out.',
    answer: accountSchema,
    refusals: ['account.own_role', 'account.last_administrator'],
  })
  change(
    @SignedInPerson() person: Person,
    @Param('id', { schema: idSchema }) id: string,
    @ExpectedVersion() version: number,
    @Body({ schema: accountChangeBodySchema }) body: AccountChangeBody,
  ): Promise<Account> {
    return this.accounts.change(person, id, version, body);
  }

  @Delete(':id/sessions')
  @Requires('account:sign_out', { access: AccountAccess, act: 'signOutEverywhere' })
  @Operation({ summary: 'Signs the account out everywhere.' })
  signOut(
    @SignedInPerson() person: Person,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.accounts.signOutEverywhere(person, id);
  }

  @Post(':id/password-link')
  @Requires('account:make_password_link', { access: AccountAccess, act: 'makePasswordLink' })
  @Operation({
    summary: 'Makes a link for a new password, for handing over by hand.',
    description:
      'It works once, for an hour; an earlier link stops working, and the owner of the account is told at the next log-in. The link is shown once: a request that is repeated with its Idempotency-Key is answered without it.',
    answer: passwordLinkSchema,
    status: 201,
  })
  makePasswordLink(
    @SignedInPerson() person: Person,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PasswordLink> {
    return this.links.make(person, id);
  }
}

/** What everybody does with the account they are signed in with. */
@Controller('account')
export class OwnAccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionControl,
  ) {}

  @Put('password')
  @Requires('account:update_own')
  @Operation({
    summary: 'Changes the password and signs out everywhere else.',
    refusals: [
      'account.password_wrong',
      'account.password_unsuitable',
      'request.too_many',
      'service.busy',
    ],
  })
  async changePassword(
    @SignedInPerson() person: Person,
    @Body({ schema: passwordChangeBodySchema })
    body: { currentPassword: string; newPassword: string },
    @Source() source: RequestSource,
    @Req() request: Request,
  ): Promise<void> {
    const account = await this.passwords.change(person, request.epoch, body, source);
    await this.sessions.begin(request, account);
  }

  @Delete('password-link')
  @Requires('account:update_own')
  @Operation({ summary: 'Says that the notice of a link for a new password has been read.' })
  endPasswordLinkNotice(@SignedInPerson() person: Person): Promise<void> {
    return this.accounts.endPasswordLinkNotice(person);
  }

  @Delete('sessions')
  @Requires('account:update_own')
  @Operation({ summary: 'Signs out everywhere.' })
  async signOutEverywhere(
    @SignedInPerson() person: Person,
    @Req() request: Request,
  ): Promise<void> {
    await this.accounts.signOutEverywhere(person, person.accountId);
    await this.sessions.end(request);
  }
}
