import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.ts';
import { RequestFault } from '../errors/request-fault.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write comes from our own pages: the browser says so, or its Origin is ours. Else it is refused. */
export function refuseCrossSite(config: Config) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    next(isOurs(request, config.publicOrigin) ? undefined : new RequestFault('request.cross_site'));
  };
}

function isOurs(request: Request, publicOrigin: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.header('sec-fetch-site');
  return site === undefined ? request.header('origin') === publicOrigin : site === 'same-origin';
}
