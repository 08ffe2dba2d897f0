import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';

export type LoggedInAccount = Readonly<{ id: string; epoch: number }>;

/** Checks e-mail and password; the account module answers. */
export abstract class CredentialCheck {
  abstract check(email: string, password: string): Promise<LoggedInAccount | null>;
}

/** passport-local over the body `{ email, password }`; other log-ins (OIDC) become strategies beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly credentials: CredentialCheck) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  async validate(email: string, password: string): Promise<LoggedInAccount | false> {
    return (await this.credentials.check(email, password)) ?? false;
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
