import type { FieldProblem } from '@samhandling/contract';
import { YEARS_IN_REACH } from '@samhandling/domain';
import { useTranslations } from 'use-intl';

/** Whether a text has more characters than its field takes. */
const isTooLong = ({ code, params }: Omit<FieldProblem, 'field'>): boolean =>
  code === 'too_big' && params?.origin === 'string';

/**
 * What is wrong with what is typed, whatever the field: its characters, its length, the year of a day. Undefined
 * where something else is wrong.
 */
export function useTextFault(): (problem: Omit<FieldProblem, 'field'>) => string | undefined {
  const t = useTranslations('form.text');
  return (problem) => {
    if (problem.code === 'invalid_short_text') return t('short');
    if (problem.code === 'invalid_long_text') return t('long');
    const { first, last } = YEARS_IN_REACH;
    if (problem.code === 'invalid_year') {
      return t('year', { first: String(first), last: String(last) });
    }
    return isTooLong(problem) ? t('tooLong', { max: Number(problem.params?.maximum) }) : undefined;
  };
}

/** Whether `useTextFault` has the words of the problem. */
export const isTextFault = (problem: Omit<FieldProblem, 'field'>): boolean =>
  ['invalid_short_text', 'invalid_long_text', 'invalid_year'].includes(problem.code) ||
  isTooLong(problem);
