import type { CalendarDate } from '@samhandling/domain';
import { InvalidRequest } from '../../platform/errors/request-fault.ts';

/**
 * The day that an answer is about: the one that is asked for, else today.
 *
 * @throws {InvalidRequest} where it asks for a day to come.
 */
export function dayOf(asOf: CalendarDate | undefined, today: CalendarDate): CalendarDate {
  if (asOf !== undefined && asOf > today) {
    throw new InvalidRequest([{ field: '/asOf', code: 'too_big', params: { maximum: today } }]);
  }
  return asOf ?? today;
}
