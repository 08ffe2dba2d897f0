import { readWrittenNumber } from '@samhandling/domain';

/**
 * A figure as it is written in a form ("1 234,50", of kronor also "1,5 mnkr") as the decimal text that the API
 * takes ("1234.50"), digit by digit. Empty is null; what is no figure, or may be two ("22.555"), stays as it is
 * typed, so that it can be told.
 */
export function decimalTextOf(typed: string, unit: string | null = null): string | null {
  if (typed.trim() === '') return null;
  const read = readWrittenNumber(typed, { unit });
  return 'value' in read ? read.value : typed.trim().replaceAll('.', ',');
}
