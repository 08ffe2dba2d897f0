import { addMonths } from '@samhandling/domain';

/** Which of the offered days a day is, for the beginning of a sentence. */
export function whenOf(then: string, now: string): 'year' | 'halfYear' | 'other' {
  if (then === addMonths(now, -12)) return 'year';
  return then === addMonths(now, -6) ? 'halfYear' : 'other';
}
