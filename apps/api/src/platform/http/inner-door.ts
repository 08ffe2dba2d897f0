import type { RequestListener } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { callInside } from './inner-call.ts';

/** Statuses whose answers have no body. */
const WITHOUT_BODY = new Set([204, 304]);

/** Where this process calls its own API, for a page that is being drawn: without a connection. */
export class InnerDoor {
  constructor(private readonly app: NestExpressApplication) {}

  /** Reads from the API: a path from the root (`/api/v1/actions`), and the answer as `fetch` gives it. */
  async ask(path: string, { headers, method = 'GET', signal }: RequestInit): Promise<Response> {
    if (method !== 'GET') throw new Error('A page that is drawn only reads.');
    signal?.throwIfAborted();
    const handle: RequestListener = this.app.getHttpAdapter().getInstance();
    const answer = await callInside(handle, path, Object.fromEntries(new Headers(headers)));
    return new Response(WITHOUT_BODY.has(answer.status) ? null : new Uint8Array(answer.body), {
      status: answer.status,
      headers: [...answer.headers],
    });
  }
}
