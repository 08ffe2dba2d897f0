import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Where a request comes from, for what is counted or queued by network. */
export type RequestSource = Readonly<{
  /** The address of whoever asks, as far as proxies are trusted. */
  address: string;
  /** Aborted when the connection ends before the answer is sent. */
  hasLeft: AbortSignal;
}>;

export function sourceOf(request: Request): RequestSource {
  const leaving = new AbortController();
  const { res: response } = request;
  if (response?.destroyed) leaving.abort();
  response?.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return { address: request.ip ?? '', hasLeft: leaving.signal };
}

/** The {@link RequestSource} of the request, as a parameter of a route. */
export const Source = createParamDecorator(
  (_data: unknown, context: ExecutionContext): RequestSource =>
    sourceOf(context.switchToHttp().getRequest<Request>()),
);
