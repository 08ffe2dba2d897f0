import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { callInside, isInnerCall } from './inner-call.ts';

describe('A request of the application to itself', () => {
  it('has the address, the headers and nothing else, and is told apart', async () => {
    let seen: IncomingMessage | undefined;
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      seen = request;
      response.setHeader('X-Small', 'yes');
      response.statusCode = 404;
      response.end('Nej');
    };
    const { status, headers, body, locals } = await callInside(handle, '/a?b=1', { cookie: 'c=d' });
    expect([status, headers.get('x-small'), body.toString(), locals]).toEqual([
      404,
      'yes',
      'Nej',
      {},
    ]);
    expect([seen?.method, seen?.url, seen?.headers]).toEqual(['GET', '/a?b=1', { cookie: 'c=d' }]);
    expect(seen && isInnerCall(seen)).toBe(true);
  });

  it('is answered in full, however large the pieces', async () => {
    const pieces = Array.from({ length: 40 }, (_piece, index) =>
      String(index % 10).repeat(100_000),
    );
    const handle = (_request: IncomingMessage, response: ServerResponse) =>
      void pipeline(Readable.from(pieces), response);
    const { body } = await callInside(handle, '/', {});
    expect(body.toString()).toBe(pieces.join(''));
  });

  it('fails where the answer never comes', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const waiting = callInside(() => undefined, '/', {});
    const failed = expect(waiting).rejects.toThrow('no answer');
    jest.advanceTimersByTime(20_000);
    jest.useRealTimers();
    await failed;
  });

  it('fails where there is no answer', async () => {
    const handle = (_request: IncomingMessage, response: ServerResponse) => void response.destroy();
    await expect(callInside(handle, '/', {})).rejects.toThrow('no answer');
  });
});
