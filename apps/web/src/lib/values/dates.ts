import { useFormatter } from 'use-intl';

/** Calendar dates and instants in words; a date alone is noon, so that no zone moves it to another day. */
export function useDates() {
  const format = useFormatter();
  const read = (date: string) => new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
  return {
    date: (date: string) => format.dateTime(read(date), 'date'),
    month: (date: string) => format.dateTime(read(date), 'month'),
    dateTime: (instant: string) => format.dateTime(read(instant), 'dateTime'),
  };
}
