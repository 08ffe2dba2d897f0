/** How the periods of a series are written. */
export const PERIOD_FORMS = ['year', 'school_year', 'quarter', 'month'] as const;
/** One of {@link PERIOD_FORMS}. */
export type PeriodForm = (typeof PERIOD_FORMS)[number];

/** A period of each form, as it is shown to somebody who wrote another. */
export const PERIOD_EXAMPLES: Readonly<Record<PeriodForm, string>> = {
  year: '2024',
  school_year: '2023/2024',
  quarter: '2024K2',
  month: '2024M04',
};

/**
 * The form that the period is written in, as Statistics Sweden writes periods: `2024`, `2023/2024` (two
 * years that follow each other), `2024K2`, `2024M04`. Null where it is none of them.
 */
export function periodFormOf(period: string): PeriodForm | null {
  const [, first, rest = ''] = /^((?:19|20|21)\d\d)(.*)$/.exec(period) ?? [];
  if (first === undefined) return null;
  if (rest === '') return 'year';
  if (rest === `/${Number(first) + 1}`) return 'school_year';
  if (/^K[1-4]$/.test(rest)) return 'quarter';
  return /^M(0[1-9]|1[0-2])$/.test(rest) ? 'month' : null;
}

/** The school year that ends in the year: 2024 is `2023/2024`. */
export function schoolYearEnding(year: number): string {
  return `${year - 1}/${year}`;
}
