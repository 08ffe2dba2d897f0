import type { NextFunction, Request, Response } from 'express';
import { RequestFault } from '../errors/request-fault.ts';
import { FORBIDDEN_KEYS, isCleanText } from './body/strict-json.ts';

/** The most parameters of a query; far more than any form of ours sends. */
const MOST_PARAMETERS = 200;

/**
 * Refuses addresses whose text can't be decoded or holds NUL, those with more parameters than anybody
 * names, and those with keys that reach into prototypes.
 */
export function cleanUrl(request: Request, _response: Response, next: NextFunction): void {
  next(isClean(request.url) ? undefined : new RequestFault('request.malformed'));
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
