import type { FieldProblem, InitiativeBody } from '@samhandling/contract';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';
import { useUnitsText } from '../../../lib/api/problem-text.ts';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { labelledFault } from '../../../lib/forms/field-faults.ts';
import { isTextFault, useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { formatProblems } from '../fit-body.ts';
import { idOfField } from '../form-steps.ts';
import { formStepOfField } from '../form-step-of-field.ts';

type LabelledFormFault = FormFault & {
  /** What the field is called, where the message fits any field. */
  readonly label: string | null;
};

export type FormFault = {
  readonly field: string;
  /** Of the control, for a link. */
  readonly id: string;
  readonly formStep: number;
  readonly message: string;
};

type FaultSources = {
  readonly draft: DraftOf<InitiativeBody>;
  /** The person has reached the last step: faults are shown at once. */
  readonly isChecked?: boolean;
  /** What is missing; shown after the first attempt to send. */
  readonly missing: readonly FieldProblem[];
  /** What contradicts something else that is written; shown where it stands when the typing rests. */
  readonly contradictions?: readonly FieldProblem[];
};

/** What is wrong with each field, in words, and where the field is: one fault a field. */
export function useFormFaults(sources: FaultSources) {
  const { draft, missing, contradictions = [], isChecked = false } = sources;
  const t = useTranslations('initiative-form.problem');
  const fields = useTranslations('initiative-form.field');
  const join = useTranslations('form.text');
  const unitsText = useUnitsText();
  const textFault = useTextFault();
  const textOf = (problem: Omit<FieldProblem, 'field'>): string => {
    const { code, params } = problem;
    const key = code as 'contribution.unit_differs';
    const wrongText = textFault(problem);
    if (wrongText !== undefined) return wrongText;
    return t.has(key) ? t(key, { units: unitsText(params) }) : t('other');
  };
  const labelOf = (field: string): string | null => {
    const [, name = ''] = field.split('/');
    return fields.has(name as 'title') ? fields(name as 'title') : null;
  };
  const wrong = [...formatProblems(draft.body), ...contradictions];
  const told = useTold(draft.body, wrong);
  const unfinished = wrong.filter(({ field }) => isChecked || told.has(field));
  const refused = isProblem(draft.failure) ? draft.failure.errors : [];
  const byField = new Map<string, LabelledFormFault>();
  for (const { field, ...problem } of [...unfinished, ...missing, ...refused]) {
    if (byField.has(field)) continue;
    byField.set(field, {
      field,
      id: idOfField(field),
      formStep: formStepOfField(field),
      message: textOf(problem),
      label: isTextFault(problem) ? labelOf(field) : null,
    });
  }
  const all = [...byField.values()]
    .sort((one, other) => one.formStep - other.formStep)
    .map(({ label, message, ...fault }) => ({
      ...fault,
      message: label === null ? message : join('of', labelledFault(label, message)),
    }));
  return { all, of: (pointer: string): string | undefined => byField.get(pointer)?.message };
}

const PAUSE = 1500;

/** Fields that are wrong, once nothing has been typed for a while: half a date is no fault yet. */
function useTold(
  body: InitiativeBody,
  wrong: readonly Pick<FieldProblem, 'field'>[],
): ReadonlySet<string> {
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const fields = wrong.map(({ field }) => field).join(' ');
  useEffect(() => {
    const timer = setTimeout(() => setTold(new Set(fields.split(' '))), PAUSE);
    return () => clearTimeout(timer);
  }, [body, fields]);
  return told;
}
