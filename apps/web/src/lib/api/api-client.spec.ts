/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { createApiClient } from './api-client.ts';
import { isProblem, type ProblemError } from './problem-error.ts';

type Sent = { url: string; init: RequestInit };

function clientThatGets(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const client = createApiClient({
    headers: { cookie: 'sid=1' },
    send: async (url, init) => {
      sent.push({ url, init });
      return answer();
    },
  });
  return { client, sent };
}

async function problemOf(promise: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  if (!isProblem(error)) {
    throw new Error('It was not refused.');
  }
  return error;
}

describe('createApiClient', () => {
  it("sends the reader's cookie when the server asks the API", async () => {
    const { client, sent } = clientThatGets(() => Response.json({ items: [] }));
    await client.get('/actions', { query: { area: 'livsmiljo', q: undefined } });
    expect(sent[0]?.url).toBe('/api/v1/actions?area=livsmiljo');
    expect(sent[0]?.init.headers).toMatchObject({ cookie: 'sid=1' });
  });

  it('sends the version it read and the key of the form', async () => {
    const { client, sent } = clientThatGets(() => new Response(null, { status: 204 }));
    await client.put('/initiatives/1', { title: 'x' }, { version: 3, idempotencyKey: 'k' });
    expect(sent[0]?.init).toMatchObject({
      method: 'PUT',
      body: '{"title":"x"}',
      headers: {
        'if-match': '"3"',
        'idempotency-key': 'k',
        'content-type': 'application/json',
      },
    });
  });

  it('reads a refusal with its faults, its request and what it is about', async () => {
    const { client } = clientThatGets(() =>
      Response.json(
        {
          type: 'about:blank',
          title: 'Stale',
          status: 412,
          code: 'version.stale',
          currentVersion: 5,
          requestId: 'r-1',
          errors: [{ field: '/title', code: 'too_long' }],
        },
        { status: 412 },
      ),
    );
    const problem = await problemOf(client.patch('/initiatives/1', {}, { version: 4 }));
    expect(problem).toMatchObject({
      code: 'version.stale',
      isStale: true,
      currentVersion: 5,
      requestId: 'r-1',
      errors: [{ field: '/title', code: 'too_long' }],
    });
  });

  it('sends a file as it is, under its own type, and anything else as JSON', async () => {
    const { client, sent } = clientThatGets(() => Response.json({}));
    const file = new Blob(['%PDF-'], { type: 'application/pdf' });
    await client.post('/evidence-files', file, { query: { name: 'å.pdf' } });
    await client.post('/initiatives', { title: 'å' });
    expect(sent[0]?.url).toMatch(/\/evidence-files\?name=%C3%A5\.pdf$/);
    expect(sent[0]?.init.body).toBe(file);
    expect(sent[0]?.init.headers).toMatchObject({ 'content-type': 'application/pdf' });
    expect(sent[1]?.init.body).toBe('{"title":"å"}');
    expect(sent[1]?.init.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('tells an ended session apart from a wrong password', async () => {
    const refuse = (code: string) => () => Response.json({ status: 401, code }, { status: 401 });
    const ended = clientThatGets(refuse('session.required'));
    const wrong = clientThatGets(refuse('session.credentials_refused'));
    expect((await problemOf(ended.client.get('/desk'))).isSessionMissing).toBe(true);
    expect((await problemOf(wrong.client.post('/session', {}))).isSessionMissing).toBe(false);
  });

  it('gives a code to the error page of a proxy', async () => {
    const { client } = clientThatGets(
      () =>
        new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'p-1' } }),
    );
    expect(await problemOf(client.get('/actions'))).toMatchObject({
      status: 502,
      code: 'service.unavailable',
      requestId: 'p-1',
    });
  });

  it('gives a code to an answer that is no JSON', async () => {
    const { client } = clientThatGets(() => new Response('<html>'));
    expect((await problemOf(client.get('/actions'))).code).toBe('network.unexpected_answer');
  });

  it('gives a code to a lost connection', async () => {
    const { client } = clientThatGets(() => Promise.reject(new TypeError('fetch failed')));
    expect(await problemOf(client.get('/actions'))).toMatchObject({
      status: 0,
      code: 'network.unreachable',
      isNetworkLoss: true,
    });
  });

  it('does not turn an aborted request into a problem', async () => {
    const controller = new AbortController();
    controller.abort();
    const { client } = clientThatGets(() => Promise.reject(new DOMException('left', 'AbortError')));
    const error: unknown = await client
      .get('/actions', { signal: controller.signal })
      .catch((caught: unknown) => caught);
    expect(isProblem(error)).toBe(false);
  });
});
