import { isCalendarDate, type CalendarDate } from './calendar-date.ts';

/** How people write a day whose parts can't be taken for each other: the year first, or the month in letters. */
const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})| (\d{1,2}) (\d{1,2})|(\d{2})(\d{2}))$/;
const DAY_FIRST = /^(?:den )?(\d{1,2})\.? (\p{L}{3,})\.?,? (\d{4})$/u;
const MONTH_FIRST = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u;

/** Hyphens as word processors write them, and what keeps a copied day on one line. */
const HYPHENS = /[\u2010\u2011\u2013\u2212]/g;
const JOINERS = /[\u200b\u2060\ufeff]/g;

/**
 * The day that a person has typed: `2026-03-01`, `2026-3-1`, `20260301`, `1 mars 2026`, `March 1, 2026`. Null
 * for what is no day or could be two: `1/3/2026` is March in one country and January in another. Months
 * are named in the languages given.
 */
export function parseDateText(
  text: string,
  languages: readonly string[] = ['sv', 'en'],
): CalendarDate | null {
  const plain = text
    .replace(JOINERS, '')
    .trim()
    .replace(HYPHENS, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const [, year, , ...parts] = YEAR_FIRST.exec(plain) ?? [];
  if (year) {
    const [month, day] = parts.filter((part) => part !== undefined);
    return dateOf(year, month, day);
  }
  const [, day, month, ofYear] = DAY_FIRST.exec(plain) ?? [];
  if (ofYear) return dateOf(ofYear, monthNamed(month, languages), day);
  const [, named, ofMonth, inYear] = MONTH_FIRST.exec(plain) ?? [];
  return inYear ? dateOf(inYear, monthNamed(named, languages), ofMonth) : null;
}

/** No calendar has a year 0. */
function dateOf(year: string, month = '', day = ''): CalendarDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) && year !== '0000' ? date : null;
}

/** The number of the month whose name begins so. */
function monthNamed(start = '', languages: readonly string[]): string | undefined {
  for (const language of languages) {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const isNamed = name
        .format(Date.UTC(2000, month - 1))
        .toLowerCase()
        .startsWith(start);
      if (isNamed) return String(month);
    }
  }
  return undefined;
}
