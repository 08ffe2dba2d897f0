import { isYearInReach } from '../calendar/year-in-reach.ts';

/** How the periods of a series are written. */
export const PERIOD_FORMS = ['year', 'school_year', 'quarter', 'month', 'years'] as const;
/** One of {@link PERIOD_FORMS}. */
export type PeriodForm = (typeof PERIOD_FORMS)[number];

/** A period of each form, as it is shown to somebody who wrote another. */
export const PERIOD_EXAMPLES: Readonly<Record<PeriodForm, string>> = {
  year: '2024',
  school_year: '2023/2024',
  quarter: '2024K2',
  month: '2024M04',
  years: '2019-2023',
};

/**
 * The form that the period is written in, as Statistics Sweden writes periods: `2024`, `2023/2024` (two
 * years that follow each other), `2024K2`, `2024M04`, `2019-2023` (several years together). Null where it is none
 * of them.
 */
export function periodFormOf(period: string): PeriodForm | null {
  const [, first, rest = ''] = /^(\d{4})(.*)$/.exec(period) ?? [];
  if (first === undefined || !isYearInReach(first)) return null;
  if (rest === '') return 'year';
  if (rest === `/${Number(first) + 1}`) return 'school_year';
  if (/^K[1-4]$/.test(rest)) return 'quarter';
  const [, last] = /^-(\d{4})$/.exec(rest) ?? [];
  if (last !== undefined) return isYearInReach(last) && last > first ? 'years' : null;
  return /^M(0[1-9]|1[0-2])$/.test(rest) ? 'month' : null;
}

/** The school year that ends in the year: 2024 is `2023/2024`. */
export function schoolYearEnding(year: number): string {
  return `${year - 1}/${year}`;
}

/**
 * A period as people write it, in the form that is kept: `2024 kv 2` and `2024Q2` are `2024K2`, `2023/24` is
 * `2023/2024`, `2019–2023` is `2019-2023`. What is none is returned as it was written.
 */
export function periodAsKept(written: string): string {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [, quarterYear, quarter] = /^(\d{4}) ?(?:k|kv|kvartal|q) ?([1-4])$/i.exec(text) ?? [];
  if (quarterYear !== undefined) return `${quarterYear}K${quarter}`;
  const [, first, last] = /^(\d{4}) ?\/ ?(\d\d)$/.exec(text) ?? [];
  if (first !== undefined && Number(last) === (Number(first) + 1) % 100) {
    return `${first}/${Number(first) + 1}`;
  }
  return text.replace(/^(\d{4}) ?[-–—] ?(\d{4})$/, '$1-$2').replace(/^(\d{4})m(\d\d)$/, '$1M$2');
}
