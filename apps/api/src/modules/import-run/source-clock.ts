import { Injectable } from '@nestjs/common';

/** Time as the importers see it, so that a test need not wait. */
@Injectable()
export class SourceClock {
  now(): number {
    return Date.now();
  }

  /** Ends early, with an error, when the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  /** From 0 up to 1: spreads what would else happen at once. */
  jitter(): number {
    return Math.random();
  }
}
