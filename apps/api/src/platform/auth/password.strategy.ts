import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { networksOf } from '../limits/network.ts';
import { sourceOf } from '../limits/request-source.ts';
import type { HashCaller } from './hash-queue.ts';
import { KnownDevices } from './known-devices.ts';

export type LoggedInAccount = Readonly<{ id: string; epoch: number }>;

/** Checks e-mail and password; the account module answers. */
export abstract class CredentialCheck {
  abstract check(
    email: string,
    password: string,
    caller: HashCaller,
  ): Promise<LoggedInAccount | null>;
}

/** passport-local over the body `{ email, password }`; other log-ins (OIDC) become strategies beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly credentials: CredentialCheck,
    private readonly devices: KnownDevices,
  ) {
    super({
      ...{ usernameField: 'email', passwordField: 'password', session: false },
      passReqToCallback: true,
    });
  }

  async validate(
    request: Request,
    email: string,
    password: string,
  ): Promise<LoggedInAccount | false> {
    const { address, hasLeft } = sourceOf(request);
    const { narrow, wide } = networksOf(address);
    const isKnown = this.devices.find(request, email) !== null;
    const caller = { lane: wide ?? narrow, isKnown, hasLeft };
    return (await this.credentials.check(email, password, caller)) ?? false;
  }
}

/** Runs a passport strategy on the request; null when it refuses. */
export function authenticate(strategy: string, request: Request): Promise<LoggedInAccount | null> {
  return new Promise((resolve, reject) => {
    const done = (fault: unknown, account: LoggedInAccount | false | null | undefined) => {
      if (fault) reject(fault);
      else resolve(account || null);
    };
    const run = passport.authenticate(strategy, { session: false }, done);
    run(request, request.res, reject);
  });
}
