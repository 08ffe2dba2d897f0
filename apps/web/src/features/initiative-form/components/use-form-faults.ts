import type { FieldProblem, InitiativeBody } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { formatProblems } from '../fit-body.ts';
import { idOfField, stepOfField } from '../form-steps.ts';

export type FormFault = {
  readonly field: string;
  /** Of the control, for a link. */
  readonly id: string;
  readonly step: number;
  readonly message: string;
};

type FaultSources = {
  readonly draft: DraftOf<InitiativeBody>;
  /** What is missing; told only once the person has asked to send it. */
  readonly missing: readonly Pick<FieldProblem, 'field' | 'code'>[];
};

/** What is wrong with each field, in words, and where the field is: one fault a field. */
export function useFormFaults({ draft, missing }: FaultSources) {
  const t = useTranslations('initiative-form.problem');
  const textOf = (code: string): string => {
    const key = code as 'initiative.title_missing';
    return t.has(key) ? t(key) : t('other');
  };
  // A field is told to be half-written once it was left out of a save, not while it is typed.
  const unfinished = draft.state === 'held' ? formatProblems(draft.body) : [];
  const refused = isProblem(draft.failure) ? draft.failure.errors : [];
  const byField = new Map<string, FormFault>();
  for (const { field, code } of [...unfinished, ...missing, ...refused]) {
    if (byField.has(field)) continue;
    byField.set(field, {
      field,
      id: idOfField(field),
      step: stepOfField(field),
      message: textOf(code),
    });
  }
  const all = [...byField.values()].sort((one, other) => one.step - other.step);
  return { all, of: (pointer: string): string | undefined => byField.get(pointer)?.message };
}
