import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { idOfField, stepOfField } from '../form-steps.ts';

/** What a refused submission says of each field, in words, and where the field is. */
export function useFormFaults(error: unknown) {
  const t = useTranslations('initiative-form.problem');
  const textOf = (code: string): string => {
    const key = code as 'initiative.title_missing';
    return t.has(key) ? t(key) : t('other');
  };
  const errors = isProblem(error) ? (error.errors ?? []) : [];
  const all = errors.map(({ field, code }) => ({
    field,
    id: idOfField(field),
    step: stepOfField(field),
    message: textOf(code),
  }));
  return {
    all,
    of: (pointer: string): string | undefined =>
      all.find(({ field }) => field === pointer)?.message,
  };
}
