import { randomBytes, randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { languageOf } from '../request/languages.ts';
import { hasSessionCookie } from '../request/session-cookie-name.ts';
import { requestStorage } from '../request/request-context.ts';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/;

/** Gives each request an id, and keeps the trace of whoever called (W3C Trace Context). */
export function traceRequest(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  const incoming = TRACEPARENT.exec(request.header('traceparent') ?? '');
  const traceId = incoming?.[1] ?? randomBytes(16).toString('hex');
  const traceparent = `00-${traceId}-${randomBytes(8).toString('hex')}-${incoming?.[2] ?? '01'}`;
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('traceparent', traceparent);
  const cookie = request.header('cookie');
  const context = {
    requestId,
    traceparent,
    language: languageOf(cookie),
    network: request.ip,
    begunAt: performance.now(),
    hasSession: hasSessionCookie(cookie),
  };
  requestStorage.run(context, next);
}
