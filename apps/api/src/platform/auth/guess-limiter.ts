import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { HashCaller } from './hash-queue.ts';
import { KnownDevices } from './known-devices.ts';
import { PasswordHasher } from './password-hasher.ts';
import { networksOf } from '../limits/network.ts';
import {
  accountKey,
  accountPurse,
  knownDevicePurse,
  networkPurses,
  passwordChangePurse,
  type Purse,
} from '../limits/purse.ts';
import { Purses } from '../limits/purses.ts';
import { sourceOf, type RequestSource } from '../limits/request-source.ts';

/**
 * Limits guesses at passwords, in the same way for accounts that exist and those that don't. A device that
 * has logged in before has tries of its own, so guesses made elsewhere don't lock its owner out.
 */
@Injectable()
export class GuessLimiter {
  constructor(
    private readonly purses: Purses,
    private readonly devices: KnownDevices,
    private readonly hasher: PasswordHasher,
  ) {}

  /**
   * `check` returns null for a wrong password. A right password gives back the tries that were
   * counted.
   */
  async atLogIn<Account>(
    request: Request,
    email: string,
    check: () => Promise<Account | null>,
  ): Promise<Account | null> {
    const device = this.devices.find(request, email);
    const { address, hasLeft } = sourceOf(request);
    const shared = device === null ? networkPurses(address) : [];
    const own = device === null ? accountPurse(email) : knownDevicePurse(email, device);
    const { narrow, wide } = networksOf(address);
    const caller = { lane: wide ?? narrow, isKnown: device !== null, hasLeft };
    const account = await this.guess([...shared, own], caller, check);
    if (account !== null) {
      await this.purses.giveBack(shared);
      await this.purses.fill(accountKey(email));
    }
    return account;
  }

  /** `check` says whether somebody signed in knows the present password of their account. */
  async atPasswordChange(
    accountId: string,
    { hasLeft }: RequestSource,
    check: () => Promise<boolean>,
  ): Promise<boolean> {
    const purse = passwordChangePurse(accountId);
    const isRight = await this.guess([purse], { lane: accountId, isKnown: true, hasLeft }, check);
    if (isRight) await this.purses.fill(purse.key);
    return isRight;
  }

  /** Forgets the guesses at an account whose password was reset through a link. */
  async forgive({ id, email }: Readonly<{ id: string; email: string }>): Promise<void> {
    await this.purses.fill(accountKey(email));
    await this.purses.fill(passwordChangePurse(id).key);
  }

  /** Waits in the queue for hashing, then counts the try, then checks the password. */
  private guess<Result>(
    purses: readonly Purse[],
    caller: HashCaller,
    check: () => Promise<Result>,
  ): Promise<Result> {
    return this.purses.underWay(purses, () =>
      this.hasher.inTurn(caller, () => this.purses.spend(purses, check)),
    );
  }
}
