import { useFormatter } from 'use-intl';
import { glued } from './glued.ts';

/**
 * Calendar dates and instants in words, which never break over lines; a date alone is noon, so that no zone
 * moves it to another day.
 */
export function useDates() {
  const format = useFormatter();
  const write = (date: string, name: 'date' | 'month' | 'monthName' | 'shortMonth' | 'dateTime') =>
    glued(format.dateTime(new Date(date.length === 10 ? `${date}T12:00:00Z` : date), name));
  return {
    date: (date: string) => write(date, 'date'),
    month: (date: string) => write(date, 'month'),
    /** For cells of tables. */
    shortMonth: (date: string) => write(date, 'shortMonth'),
    monthName: (date: string) => write(date, 'monthName'),
    dateTime: (instant: string) => write(instant, 'dateTime'),
  };
}
