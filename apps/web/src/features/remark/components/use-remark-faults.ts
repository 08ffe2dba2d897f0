import { useTranslations } from 'use-intl';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { fieldFaults, problemsOf, type FieldFaults } from '../../../lib/forms/field-faults.ts';

const LABELS = { '/text': 'text', '/pageAddress': 'page', '/email': 'email' } as const;

/** What the refusal says of each field, in words. */
export function useRemarkFaults(error: unknown): FieldFaults {
  const t = useTranslations('remark');
  const textFault = useTextFault();
  return fieldFaults(problemsOf(error), {
    labelOf: (field) => (field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : undefined),
    textOf: (problem) => {
      const wrongText = textFault(problem);
      if (wrongText !== undefined) return wrongText;
      return t(problem.field === '/email' ? 'problem.email' : 'problem.required');
    },
    join: (fault) => t('problem.of', fault),
  });
}
