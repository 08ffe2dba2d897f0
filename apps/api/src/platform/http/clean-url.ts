import type { NextFunction, Request, Response } from 'express';
import { RequestFault } from '../errors/request-fault.ts';
import { isCleanText } from './strict-json.ts';

/** Refuses addresses whose text can't be decoded or holds NUL. */
export function cleanUrl(request: Request, _response: Response, next: NextFunction): void {
  next(isClean(request.url) ? undefined : new RequestFault('request.malformed'));
}

function isClean(url: string): boolean {
  try {
    return isCleanText(decodeURIComponent(url.replaceAll('+', ' ')));
  } catch {
    return false;
  }
}
