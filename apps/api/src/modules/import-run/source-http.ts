import { Injectable } from '@nestjs/common';
import { PASSING_FAULTS, type SourceProvider } from '@samhandling/domain';
import { parseWithNumberTexts } from './number-texts.ts';
import { SourceClock } from './source-clock.ts';
import { SourceFault } from './source-fault.ts';
import { SourceSites } from './source-sites.ts';

/** A GET, or a POST where there is a body. */
export type SourceRequest = Readonly<{ url: URL; body?: object }>;

/** So many requests in so many milliseconds, at the most. */
export type Pace = Readonly<{ requests: number; milliseconds: number }>;

const TIMEOUT_MILLISECONDS = 30_000;
const BODY_BYTES = 25_000_000;
const ATTEMPTS = 5;
const FIRST_PAUSE_MILLISECONDS = 500;
/** What asks for a longer pause is asked again in a later run. */
const PATIENCE_MILLISECONDS = 20_000;

/** Asks the sources: only allowed hosts, never faster than they let us, again after a passing fault. */
@Injectable()
export class SourceHttp {
  private readonly asked: Record<SourceProvider, number[]> = { kolada: [], scb: [] };

  constructor(
    private readonly sites: SourceSites,
    private readonly clock: SourceClock,
  ) {}

  /**
   * The answer's JSON, numbers as texts.
   * @throws SourceFault where there is none, after the last attempt
   */
  async ask(
    provider: SourceProvider,
    request: SourceRequest,
    pace: Pace,
    signal: AbortSignal,
  ): Promise<unknown> {
    this.sites.requireAllowed(request.url);
    for (let attempt = 1; ; attempt += 1) {
      await this.keepPace(provider, pace, signal);
      try {
        return await this.attempt(request, signal);
      } catch (fault) {
        if (!(fault instanceof SourceFault) || !PASSING_FAULTS.includes(fault.code)) throw fault;
        const pause = this.pauseAfter(attempt, fault);
        if (attempt === ATTEMPTS || pause > PATIENCE_MILLISECONDS) throw fault;
        await this.clock.sleep(pause, signal);
      }
    }
  }

  private pauseAfter(attempt: number, { retryAfterMilliseconds }: SourceFault): number {
    const longest = FIRST_PAUSE_MILLISECONDS * 2 ** attempt;
    return Math.round(retryAfterMilliseconds + longest * (0.5 + this.clock.jitter() / 2));
  }

  private async keepPace(
    provider: SourceProvider,
    { requests, milliseconds }: Pace,
    signal: AbortSignal,
  ): Promise<void> {
    const times = this.asked[provider];
    const oldest = times.at(-requests);
    const wait = oldest === undefined ? 0 : oldest + milliseconds - this.clock.now();
    if (wait > 0) await this.clock.sleep(wait, signal);
    times.push(this.clock.now());
    times.splice(0, Math.max(0, times.length - requests));
  }

  private async attempt({ url, body }: SourceRequest, signal: AbortSignal): Promise<unknown> {
    const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    try {
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          'user-agent': 'Samhandling',
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.any([signal, timeout]),
      });
      if (!response.ok) await refuse(response);
      return parse(await readBounded(response));
    } catch (fault) {
      if (fault instanceof SourceFault) throw fault;
      signal.throwIfAborted();
      if (timeout.aborted) throw new SourceFault('timed_out');
      throw new SourceFault('unavailable');
    }
  }
}

async function refuse(response: Response): Promise<never> {
  const { status } = response;
  const wait = retryAfter(response.headers.get('retry-after'));
  await response.body?.cancel();
  if (status >= 300 && status < 400) throw new SourceFault('redirected', { status });
  if (status === 429) throw new SourceFault('too_many', { status }, wait);
  if (status === 404) throw new SourceFault('not_found', { status });
  if (status >= 500 || status === 408) throw new SourceFault('unavailable', { status }, wait);
  throw new SourceFault('refused', { status });
}

/** In milliseconds; 0 where the header says nothing. It holds seconds or a date. */
function retryAfter(header: string | null): number {
  if (header === null) return 0;
  const milliseconds = /^\d+$/.test(header.trim())
    ? Number(header) * 1000
    : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.min(Math.max(milliseconds, 0), 86_400_000) : 0;
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > BODY_BYTES) throw new SourceFault('too_large', { bytes: BODY_BYTES });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return parseWithNumberTexts(text);
  } catch {
    throw new SourceFault('unreadable');
  }
}
