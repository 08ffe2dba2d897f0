import { addDays, addMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import { type SourceInterval } from './series-source-vocabulary.ts';

/** What decides when a source is asked. Days are Swedish calendar days. */
export type ScheduleFacts = {
  readonly interval: SourceInterval;
  /** When it was last asked and answered in full; null for never. */
  readonly fetchedOn: CalendarDate | null;
  /** When the provider says that the next values come; null where it says nothing. */
  readonly nextPublicationOn: CalendarDate | null;
};

const STALE_AFTER_DAYS: Readonly<Record<Exclude<SourceInterval, 'never'>, number>> = {
  daily: 3,
  weekly: 15,
  monthly: 62,
};

/** The day from which it is to be asked by itself; null for never. One that was never asked is due at once. */
export function nextFetchOn(
  { interval, fetchedOn }: ScheduleFacts,
  today: CalendarDate,
): CalendarDate | null {
  if (interval === 'never') return null;
  if (fetchedOn === null) return today;
  if (interval === 'monthly') return addMonths(fetchedOn, 1);
  return addDays(fetchedOn, interval === 'weekly' ? 7 : 1);
}

/**
 * Whether it is to be asked by itself today: once a day at the most, however it went. `triedOn` is when
 * it was last asked, in full or not; null for never.
 */
export function isFetchDue(
  { triedOn, ...facts }: ScheduleFacts & { readonly triedOn: CalendarDate | null },
  today: CalendarDate,
): boolean {
  const due = nextFetchOn(facts, today);
  return due !== null && due <= today && triedOn !== today;
}

/**
 * Whether what is here may be older than what is published: it was never asked, the provider has
 * published since it was asked, or it has not been asked for twice its interval.
 */
export function isStale(
  { interval, fetchedOn, nextPublicationOn }: ScheduleFacts,
  today: CalendarDate,
): boolean {
  if (fetchedOn === null) return true;
  if (nextPublicationOn !== null && nextPublicationOn <= today && fetchedOn < nextPublicationOn) {
    return true;
  }
  return interval !== 'never' && addDays(fetchedOn, STALE_AFTER_DAYS[interval]) < today;
}
