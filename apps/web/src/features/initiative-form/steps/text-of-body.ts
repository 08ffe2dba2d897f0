import type { InitiativeBody } from '@samhandling/contract';

/** The words already typed, for suggestions. */
export const textOfBody = ({ title, summary, description }: InitiativeBody): string =>
  [title, summary, description].join(' ').slice(0, 12_000);
