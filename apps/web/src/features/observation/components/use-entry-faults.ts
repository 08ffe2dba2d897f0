import type { FieldProblem } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { fieldFaults, type FieldFaults } from '../../../lib/forms/field-faults.ts';

/** Fields of a value and of a break by pointer, and what their labels are called in the texts. */
const LABELS = {
  '/period': 'period',
  '/value': 'value',
  '/status': 'status',
  '/source': 'source',
  '/method': 'method',
  '/note': 'note',
  '/reason': 'reason',
} as const;
const isPointer = (field: string): field is keyof typeof LABELS => field in LABELS;

/** What is wrong with what is entered, in words. */
export function useEntryFaults(): (problems: readonly FieldProblem[]) => FieldFaults {
  const t = useTranslations('observation');
  const textFault = useTextFault();
  const textOf = (problem: FieldProblem): string => {
    const { field, code, params } = problem;
    const wrongText = textFault(problem);
    if (wrongText !== undefined) return wrongText;
    const fits = String(params?.fits ?? '');
    if (field === '/period' && fits !== '') return t('problem.period', { fits });
    if (code === 'observation.thousands_mark') return t('problem.thousandsMark');
    if (code === 'observation.period_not_ended') return t('problem.periodNotEnded');
    if (code === 'observation.reason_missing') return t('problem.reason');
    if (code === 'observation.value_invalid' || code === 'invalid_format') {
      return t('problem.value');
    }
    return t('problem.required');
  };
  return (problems) =>
    fieldFaults(problems, {
      labelOf: (field) => (isPointer(field) ? t(LABELS[field]) : undefined),
      textOf,
      join: (fault) => t('problem.of', fault),
    });
}
