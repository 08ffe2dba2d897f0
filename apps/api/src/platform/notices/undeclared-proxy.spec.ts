import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { comesThroughUndeclaredProxy } from './undeclared-proxy.ts';

/** A request as Express reads it, over a connection from `peer`. */
function requestFrom(peer: string, forwardedFor: string | undefined, trustProxy: number) {
  const app = express().set('trust proxy', trustProxy);
  return Object.create(app.request, {
    app: { value: app },
    headers: { value: { 'x-forwarded-for': forwardedFor } },
    socket: { value: { remoteAddress: peer } },
    connection: { value: { remoteAddress: peer } },
  }) as express.Request;
}

describe('A proxy that is not declared', () => {
  it.each([
    ['is seen where a neighbour names a caller', '127.0.0.1', '203.0.113.5', 0, true],
    ['is seen in a network of containers', '::ffff:172.17.0.2', '203.0.113.5', 0, true],
    ['is seen as the second of two', '127.0.0.1', '203.0.113.5, 10.0.0.7', 1, true],
    ['is not seen where nobody names a caller', '127.0.0.1', undefined, 0, false],
    ['is not seen where it is declared', '127.0.0.1', '203.0.113.5', 1, false],
    ['is not seen where both are declared', '127.0.0.1', '203.0.113.5, 10.0.0.7', 2, false],
    ['is not seen where people on a private network ask', '127.0.0.1', '10.1.2.3', 1, false],
    ['is not seen where somebody on the internet makes it up', '192.0.2.1', '10.0.0.7', 0, false],
  ])('%s', (_what, peer, forwardedFor, trustProxy, isSeen) => {
    const request = requestFrom(peer, forwardedFor, trustProxy);
    expect(comesThroughUndeclaredProxy(request, trustProxy)).toBe(isSeen);
  });
});
