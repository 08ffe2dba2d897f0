import { Injectable } from '@nestjs/common';
import type { Person } from '@samhandling/domain';
import { PersonDirectory, type SignedIn } from '../../platform/auth/person-directory.ts';
import { CredentialCheck, type LoggedInAccount } from '../../platform/auth/password.strategy.ts';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import { Database } from '../../platform/database/database.ts';
import { currentRequest } from '../../platform/request/request-context.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { AccountRepository } from './account.repository.ts';

/** Finds the person of a session and checks passwords, for the platform. */
@Injectable()
export class AccountDirectory extends PersonDirectory {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  async findSignedIn(sessionId: string): Promise<SignedIn | null> {
    const found = await this.accounts.findSignedIn(this.database, sessionId, new Date());
    if (!found) return null;
    const { epoch, ...person } = found;
    return { person, epoch };
  }

  async findPerson(accountId: string, epoch: number): Promise<Person | null> {
    return (await this.accounts.findPerson(this.database, accountId, epoch)) ?? null;
  }

  withMovedMemberships(person: Person): Promise<Person> {
    return asMemberNow(this.database, person);
  }
}

/**
 * Returns null in the same time for an unknown address, a wrong password and a disabled account.
 */
@Injectable()
export class AccountCredentials extends CredentialCheck {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly hasher: PasswordHasher,
  ) {
    super();
  }

  async check(email: string, password: string): Promise<LoggedInAccount | null> {
    const account = await this.accounts.findCredentials(this.database, email);
    const request = currentRequest();
    if (request) request.triedAccount = account?.id;
    const isMatch = await this.hasher.matches(account?.passwordHash, password);
    return account && isMatch && !account.isDisabled
      ? { id: account.id, epoch: account.epoch }
      : null;
  }
}
