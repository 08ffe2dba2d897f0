import { Injectable } from '@nestjs/common';

/** The clock and the pauses of imports; tests replace them, so that they need not wait. */
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

  /** A random number from 0 up to 1, to spread requests that would else come at the same moment. */
  jitter(): number {
    return Math.random();
  }
}
