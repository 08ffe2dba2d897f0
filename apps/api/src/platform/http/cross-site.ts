import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { InjectConfig, type Config } from '../config/config.ts';
import { RequestFault } from '../errors/request-fault.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a write that does not come from our own pages, by Sec-Fetch-Site or else by Origin. */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  constructor(@InjectConfig() private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isOurs(request, this.config.publicOrigin)) return true;
    throw new RequestFault('request.cross_site');
  }
}

function isOurs(request: Request, publicOrigin: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.header('sec-fetch-site');
  return site === undefined ? request.header('origin') === publicOrigin : site === 'same-origin';
}
