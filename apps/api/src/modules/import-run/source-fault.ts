import type { ImportFault } from '@samhandling/domain';

/** A source that did not answer as it should: a code with parameters, no prose and no answer of theirs. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';

  constructor(
    readonly code: ImportFault,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** So long the source asks to be left alone; 0 where it does not say. */
    readonly retryAfterMilliseconds = 0,
  ) {
    super(code);
  }
}
