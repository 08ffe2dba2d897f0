import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { InjectConfig, type Config } from '../config/config.ts';
import { isPrivateAddress } from '../limits/network.ts';
import { OperatingNotices } from './operating-notices.ts';

const ADVICE =
  'A proxy names callers in X-Forwarded-For, and TRUST_PROXY does not count it: everybody seems to ' +
  'come from one network, and a few wrong log-ins can stop all of them. Set TRUST_PROXY to the number ' +
  'of proxies in front.';

/**
 * Whether there is a proxy that TRUST_PROXY does not count: then the request seems to come from a private
 * network, although X-Forwarded-For names more addresses than there are trusted proxies.
 */
export function comesThroughUndeclaredProxy(request: Request, trustProxy: number): boolean {
  const named = request.header('x-forwarded-for')?.split(',') ?? [];
  return named.length > trustProxy && isPrivateAddress(request.ip ?? '');
}

/** Looks at every request of the API, since a proxy can be put in front at any time. */
@Injectable()
export class UndeclaredProxyWatch implements NestMiddleware {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly notices: OperatingNotices,
  ) {}

  use(request: Request, _response: Response, next: NextFunction): void {
    if (comesThroughUndeclaredProxy(request, this.config.trustProxy)) {
      this.notices.raise('proxy_undeclared', ADVICE);
    }
    next();
  }
}
