import type { NextFunction, Request, Response } from 'express';
import { RequestFault } from '../errors/request-fault.ts';
import { FORBIDDEN_KEYS, isCleanText } from './body/strict-json.ts';

/** The most parameters of a query; far more than any form of ours sends. */
const MOST_PARAMETERS = 200;

/**
 * Refuses addresses whose text can't be decoded or holds NUL, those with more parameters than anybody
 * names, and those with keys that reach into prototypes.
 */
export function cleanUrl(request: Request, response: Response, next: NextFunction): void {
  if (isClean(request.url)) {
    next();
    return;
  }
  const mended = request.method === 'GET' ? mendedPage(request.url) : null;
  if (mended === null) next(new RequestFault('request.malformed'));
  else response.redirect(302, mended);
}

/**
 * The address of a page whose query has a `%` that begins nothing (`/sok?q=100%`), with it written as it must
 * be; null for any other fault, and for the API, whose callers are programs.
 */
function mendedPage(url: string): string | null {
  const [path = '', query] = url.split(/\?(.*)/s, 2);
  if (query === undefined || !/^\/(?!\/)/.test(path) || path.startsWith('/api/')) return null;
  const mended = `${path}?${query.replace(/%(?![0-9a-f]{2})/gi, '%25')}`;
  return isClean(mended) ? mended : null;
}

function isClean(url: string): boolean {
  try {
    const query = url.slice(url.indexOf('?') + 1 || url.length);
    const keys = [...new URLSearchParams(query).keys()];
    return (
      query.split('&', MOST_PARAMETERS + 1).length <= MOST_PARAMETERS &&
      isCleanText(decodeURIComponent(url.replaceAll('+', ' '))) &&
      !keys.some((key) => FORBIDDEN_KEYS.has(key))
    );
  } catch {
    return false;
  }
}
