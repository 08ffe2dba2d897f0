import type { NextFunction, Request, Response } from 'express';
import { RequestFault } from '../errors/request-fault.ts';
import { isCleanText } from './body/strict-json.ts';

/** Refuses addresses whose text can't be decoded or holds NUL, and those that ask for `__proto__`. */
export function cleanUrl(request: Request, _response: Response, next: NextFunction): void {
  next(isClean(request.url) ? undefined : new RequestFault('request.malformed'));
}

function isClean(url: string): boolean {
  try {
    const query = url.slice(url.indexOf('?') + 1 || url.length);
    return (
      isCleanText(decodeURIComponent(url.replaceAll('+', ' '))) &&
      !new URLSearchParams(query).has('__proto__')
    );
  } catch {
    return false;
  }
}
