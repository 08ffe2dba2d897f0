import { Injectable } from '@nestjs/common';
import type { Caller } from '@samhandling/domain';
import type { RequestSource } from './request-source.ts';
import { writePurses } from './purse.ts';
import { Purses } from './purses.ts';

/**
 * Limits what anybody may send without an account (a remark, an application, the wish for a reset
 * link): visitors by their network, people who are signed in by their account. It is counted apart from
 * log-ins, so that what visitors write never keeps their network from logging in.
 */
@Injectable()
export class OpenWriteLimiter {
  constructor(private readonly purses: Purses) {}

  async spend(person: Caller, { address }: RequestSource): Promise<void> {
    const purses = writePurses(person?.accountId ?? null, address);
    await this.purses.underWay(purses, () => this.purses.spend(purses, async () => undefined));
  }
}
