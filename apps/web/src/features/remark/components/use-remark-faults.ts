import { useTranslations } from 'use-intl';
import { fieldFaults, problemsOf, type FieldFaults } from '../../../lib/forms/field-faults.ts';

const LABELS = { '/text': 'text', '/pageAddress': 'page', '/email': 'email' } as const;

/** What the refusal says of each field, in words. */
export function useRemarkFaults(error: unknown): FieldFaults {
  const t = useTranslations('remark');
  return fieldFaults(problemsOf(error), {
    labelOf: (field) => (field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : undefined),
    textOf: ({ field, code }) => {
      if (field === '/email') return t('problem.email');
      return code === 'too_big' ? t('problem.tooLong') : t('problem.required');
    },
    join: (label, text) => t('problem.of', { label, text }),
  });
}
