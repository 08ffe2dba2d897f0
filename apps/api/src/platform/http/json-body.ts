import express, { type NextFunction, type Request, type Response } from 'express';
import { RequestFault } from '../errors/request-fault.ts';
import { parseStrictJson } from './strict-json.ts';

const BODY_LIMIT = '512kb';
const LARGE_BODY_LIMIT = '4mb';
const BODY_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const read = (limit: string) => express.raw({ type: 'application/json', limit });
const readBytes = read(BODY_LIMIT);
const largeBodies = new Map<string, ReturnType<typeof read>>();

/** Lets the body of a POST to this address (below the API's prefix) be large: it holds a file. */
export function allowLargeBody(path: string, limit = LARGE_BODY_LIMIT): void {
  largeBodies.set(path, read(limit));
}

/** Reads the body of a write: JSON and nothing else. A write without a body needs no media type. */
export function jsonBody(request: Request, response: Response, next: NextFunction): void {
  if (!BODY_METHODS.has(request.method) || !hasBody(request)) {
    next();
    return;
  }
  if (!request.is('application/json')) {
    next(new RequestFault('request.media_type_not_supported'));
    return;
  }
  const readBody = largeBodies.get(request.path.replace(/^\/v\d+/, '')) ?? readBytes;
  readBody(request, response, (fault?: unknown) => {
    if (fault) {
      next(fault);
      return;
    }
    try {
      request.body = Buffer.isBuffer(request.body) ? parseStrictJson(request.body) : undefined;
      next();
    } catch (refusal) {
      next(refusal);
    }
  });
}

function hasBody(request: Request): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined ||
    (request.headers['content-length'] ?? '0') !== '0'
  );
}
