import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.ts';
import { RequestFault } from '../errors/request-fault.ts';

const FREE_ATTEMPTS = 5;
const LONGEST_DELAY_SECONDS = 900;
const NETWORK_ATTEMPTS = 100;
const WINDOW_SECONDS = 3600;

/**
 * Slows guessing down, alike for addresses that exist and those that don't, and for all processes
 * together: after five failures an address waits 2, 4, 8 … seconds; a network has 100 failures an hour.
 */
@Injectable()
export class LogInLimiter implements OnApplicationBootstrap {
  private failures: RateLimiterPostgres;
  private delays: RateLimiterPostgres;
  private networks: RateLimiterPostgres;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    const limiter = (keyPrefix: string, points: number, duration: number) =>
      new RateLimiterPostgres({
        storeClient: this.database.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration,
      });
    this.failures = limiter('failures', 1_000_000, 86_400);
    this.delays = limiter('delay', 1, LONGEST_DELAY_SECONDS);
    this.networks = limiter('network', NETWORK_ATTEMPTS, WINDOW_SECONDS);
  }

  /** Refuses with Retry-After while a delay runs. */
  async refuseWhileDelayed(email: string, address: string): Promise<void> {
    const [delay, network] = await Promise.all([
      this.delays.get(keyOf(email)),
      this.networks.get(keyOf(networkOf(address))),
    ]);
    if (delay && delay.consumedPoints > 1) throw tooMany(delay);
    if (network && network.consumedPoints > NETWORK_ATTEMPTS) throw tooMany(network);
  }

  async recordFailure(email: string, address: string): Promise<void> {
    const [{ consumedPoints }] = await Promise.all([
      this.failures.penalty(keyOf(email)),
      this.networks.penalty(keyOf(networkOf(address))),
    ]);
    const excess = consumedPoints - FREE_ATTEMPTS;
    if (excess > 0) {
      await this.delays.block(keyOf(email), Math.min(2 ** excess, LONGEST_DELAY_SECONDS));
    }
  }

  async recordSuccess(email: string): Promise<void> {
    await Promise.all([this.failures.delete(keyOf(email)), this.delays.delete(keyOf(email))]);
  }

  /** For what a visitor may ask for without a password (a reset, an application): per network. */
  async spendFromNetwork(address: string): Promise<void> {
    const spent = await this.networks.penalty(keyOf(networkOf(address)));
    if (spent.consumedPoints > NETWORK_ATTEMPTS) throw tooMany(spent);
  }
}

function tooMany({ msBeforeNext }: RateLimiterRes): RequestFault {
  return new RequestFault('request.too_many', {
    retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });
}

/** Addresses are not kept in the clear. */
function keyOf(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}

/** One household of IPv6 is one caller: the first 64 bits. */
function networkOf(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address.replace('::ffff:', '');
}
