import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default algorithm) with 64 MiB and three passes. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

@Injectable()
export class PasswordHasher {
  private readonly decoy = hash('a password that nobody has', COST);

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Without a hash (unknown address, invitation not accepted) it takes as long, and answers no. */
  async matches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    const isMatch = await verify(passwordHash ?? (await this.decoy), password);
    return isMatch && typeof passwordHash === 'string';
  }
}
