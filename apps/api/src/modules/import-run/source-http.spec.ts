import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startKoladaStandIn, type KoladaStandIn } from '@samhandling/stand-in-sources';
import type { Config } from '../../platform/config/config.ts';
import { SourceClock } from './source-clock.ts';
import { SourceHttp } from './source-http.ts';
import { SourceSites } from './source-sites.ts';

/** Time that passes only while somebody sleeps. */
class StillClock extends SourceClock {
  readonly pauses: number[] = [];
  private time = 0;

  override now(): number {
    return this.time;
  }

  override async sleep(milliseconds: number): Promise<void> {
    this.pauses.push(milliseconds);
    this.time += milliseconds;
  }

  override jitter(): number {
    return 0;
  }
}

const FAST = { requests: 1000, milliseconds: 1 };
const { signal } = new AbortController();
let server: KoladaStandIn;
let clock: StillClock;
let http: SourceHttp;
beforeEach(async () => {
  server = await startKoladaStandIn({ kpis: [], values: [] });
  clock = new StillClock();
  const { host } = new URL(server.url);
  const config = { koladaUrl: server.url, scbUrl: server.url, sourceHosts: [host] };
  http = new SourceHttp(new SourceSites(config as unknown as Config), clock);
});
afterEach(() => server.stop());

const ask = (address = `${server.url}/kpi`, pace = FAST) =>
  http.ask('kolada', { url: new URL(address) }, pace, signal);
const refusal = (address?: string) => ask(address).catch((fault: unknown) => fault);

describe('a source that is asked', () => {
  it('is never asked faster than it lets us', async () => {
    const pace = { requests: 5, milliseconds: 1000 };
    for (let count = 0; count < 11; count += 1) await ask(undefined, pace);
    expect(server.requests).toHaveLength(11);
    expect(clock.pauses).toEqual([1000, 1000]);
  });

  it('is asked again after longer and longer pauses, and then left alone', async () => {
    const busy = { status: 503 };
    server.trouble(busy, busy, busy, busy, busy, busy);
    expect(await refusal()).toMatchObject({ code: 'unavailable', params: { status: 503 } });
    expect(clock.pauses).toEqual([500, 1000, 2000, 4000]);
    expect(server.requests).toHaveLength(5);
  });

  it('is waited for as long as it asks, where that is not too long', async () => {
    server.trouble({ status: 429, headers: { 'retry-after': '3' } });
    await ask();
    expect(clock.pauses).toEqual([3500]);
    server.trouble({ status: 429, headers: { 'retry-after': '120' } });
    expect(await refusal()).toMatchObject({ code: 'too_many', retryAfterMilliseconds: 120_000 });
    expect(clock.pauses).toHaveLength(1);
  });

  it.each([
    [{ status: 302, headers: { location: 'https://example.org/' } }, 'redirected'],
    [{ status: 400 }, 'refused'],
    [{ status: 404 }, 'not_found'],
    ['garbage' as const, 'unreadable'],
  ])('is not asked again after %j', async (trouble, code) => {
    server.trouble(trouble);
    expect(await refusal()).toMatchObject({ code });
    expect(server.requests).toHaveLength(1);
  });

  it('can not fill our memory', async () => {
    server.trouble({ status: 200, body: 'x'.repeat(25_000_001) });
    expect(await refusal()).toMatchObject({ code: 'too_large' });
  });

  it('is not asked at all where its host is not on the list', async () => {
    const { port } = new URL(server.url);
    for (const address of [
      `http://localhost:${port}/v3/kpi`,
      'http://api.kolada.se/v3/kpi',
      'https://api.kolada.se:8443/v3/kpi',
      'https://api.kolada.se.example.org/v3',
      'file:///etc/passwd',
    ]) {
      expect([address, await refusal(address)]).toMatchObject([
        address,
        { code: 'host_not_allowed' },
      ]);
    }
    expect(server.requests).toEqual([]);
  });
});
