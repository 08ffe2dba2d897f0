import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';

/** What the refusal says of each field, in words. */
export function useFilingFaults(refusal: unknown) {
  const t = useTranslations('status-report-form.problem');
  const problemText = useProblemText();
  const textOf = (code: string): string => {
    if (/missing|required|empty/.test(code)) return t('required');
    if (/period/.test(code)) return t('period');
    if (/unit/.test(code)) return t('unit');
    if (/number|value/.test(code)) return t('number');
    return t('other');
  };
  const errors = isProblem(refusal) ? (refusal.errors ?? []) : [];
  const found = errors.map(({ field, code }) => ({ field, message: textOf(code) }));
  return {
    of: (field: string): string | undefined =>
      found.find((fault) => fault.field === field)?.message,
    summary:
      found.length > 0
        ? found.map(({ field, message }) => ({
            id: field.startsWith('/observedEffects') ? 'observedEffects' : field.slice(1),
            message,
          }))
        : [{ id: 'done', message: problemText(refusal) }],
  };
}
