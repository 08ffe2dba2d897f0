import type { FieldProblem, InitiativeBody } from '@samhandling/contract';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';
import { useUnitsText } from '../../../lib/api/problem-text.ts';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { formatProblems } from '../fit-body.ts';
import { idOfField } from '../form-steps.ts';
import { formStepOfField } from '../form-step-of-field.ts';

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
  const unitsText = useUnitsText();
  const textFault = useTextFault();
  const textOf = ({ code, params }: Omit<FieldProblem, 'field'>): string => {
    const key = code as 'contribution.unit_differs';
    const wrongText = textFault({ code });
    if (wrongText !== undefined) return wrongText;
    return t.has(key) ? t(key, { units: unitsText(params) }) : t('other');
  };
  const wrong = [...formatProblems(draft.body), ...contradictions];
  const told = useTold(draft.body, wrong);
  const unfinished = wrong.filter(({ field }) => isChecked || told.has(field));
  const refused = isProblem(draft.failure) ? draft.failure.errors : [];
  const byField = new Map<string, FormFault>();
  for (const { field, ...problem } of [...unfinished, ...missing, ...refused]) {
    if (byField.has(field)) continue;
    byField.set(field, {
      field,
      id: idOfField(field),
      formStep: formStepOfField(field),
      message: textOf(problem),
    });
  }
  const all = [...byField.values()].sort((one, other) => one.formStep - other.formStep);
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
