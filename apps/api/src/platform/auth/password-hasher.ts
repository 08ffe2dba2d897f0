import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { requireNoTransaction } from '../database/transaction-scope.ts';
import { HashQueue, type HashCaller } from './hash-queue.ts';

/** argon2id (the library's default algorithm) with 64 MiB and three passes. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/**
 * Two at once keep both processors of a small machine busy and leave two of libuv's four threads to
 * the rest; 48 that wait are about five seconds of work (docs/decisions/log-in-limits.md).
 */
const QUEUE = { atOnce: 2, waiting: 48 };

/**
 * The caller of the product itself, and of somebody who has the link of an invitation or a reset.
 */
const TRUSTED: HashCaller = { lane: 'trusted', isKnown: true };

/**
 * Hashes and checks passwords, a few at a time. Refuses with `service.busy` when too many wait. Never
 * inside a transaction: hash first, then compare in the transaction what must not have changed.
 */
@Injectable()
export class PasswordHasher {
  private readonly queue = new HashQueue(QUEUE);
  private readonly decoy = hash('a password that nobody has', COST);

  /**
   * Waits for the caller's turn and does the work in it; hashing within the work does not wait again. A
   * caller that is turned away has cost no query, and no try was counted.
   */
  inTurn<Result>(caller: HashCaller, work: () => Promise<Result>): Promise<Result> {
    requireNoTransaction('Waiting for a turn to hash');
    return this.queue.run(caller, work);
  }

  hash(password: string, caller: HashCaller = TRUSTED): Promise<string> {
    requireNoTransaction('Hashing a password');
    return this.queue.run(caller, () => hash(password, COST));
  }

  /**
   * Takes as long and answers false where there is no hash (unknown address, invitation not
   * accepted).
   */
  async matches(
    passwordHash: string | null | undefined,
    password: string,
    caller: HashCaller = TRUSTED,
  ): Promise<boolean> {
    requireNoTransaction('Checking a password');
    const known = passwordHash ?? (await this.decoy);
    const isMatch = await this.queue.run(caller, () => verify(known, password));
    return isMatch && typeof passwordHash === 'string';
  }
}
