import { ownPath } from '@samhandling/domain';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.ts';
import { isLanguage, languageCookieName } from '../request/languages.ts';

const ONE_YEAR_MILLISECONDS = 31_536_000_000;

/** `/sprak/en?till=/atgarder`: remembers the language and goes back. Works without JavaScript. */
export function chooseLanguage(
  config: Config,
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const code = request.path.slice('/sprak/'.length);
  if (!isLanguage(code)) {
    next();
    return;
  }
  response.cookie(languageCookieName(config), code, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.isHttps,
    maxAge: ONE_YEAR_MILLISECONDS,
  });
  response.setHeader('Cache-Control', 'no-store');
  response.redirect(303, ownPath(request.query['till']) ?? '/');
}
