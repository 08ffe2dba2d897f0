import type { ImportFault } from '@samhandling/domain';

/** A fault of a source: a code with parameters, never a text of the source. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';

  constructor(
    readonly code: ImportFault,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** How many milliseconds the source asks us to wait; 0 where it does not say. */
    readonly retryAfterMilliseconds = 0,
  ) {
    super(code);
  }
}
