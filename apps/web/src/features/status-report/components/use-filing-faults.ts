import {
  statusReportBodySchema,
  type FieldProblem,
  type StatusReportBody,
} from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText, useUnitsText } from '../../../lib/api/problem-text.ts';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';

/** The code of the fault when a value has the wrong shape, by the last name in its JSON pointer. */
const SHAPES: Readonly<Record<string, string>> = {
  periodFrom: 'date_invalid',
  periodTo: 'date_invalid',
  progressPercent: 'status_report.progress_invalid',
  value: 'status_report.value_invalid',
  evidenceUrl: 'status_report.evidence_address_invalid',
};

/** What is wrong with each field, in words: half-written ones at once, the others once it is refused. */
export function useFilingFaults(refusal: unknown, draft: DraftOf<StatusReportBody>) {
  const t = useTranslations('status-report-form.problem');
  const problemText = useProblemText();
  const unitsText = useUnitsText();
  const textFault = useTextFault();
  const textOf = ({ code, params }: Omit<FieldProblem, 'field'>): string => {
    const key = code as 'status_report.unit_differs';
    const wrongText = textFault({ code });
    if (wrongText !== undefined) return wrongText;
    return t.has(key) ? t(key, { units: unitsText(params) }) : t('other');
  };
  const shapes = draft.state === 'held' ? shapeFaults(statusReportBodySchema, draft.body) : [];
  const unfinished = shapes.map(({ field, code }) => ({
    field,
    code: SHAPES[field.split('/').at(-1) ?? ''] ?? (code === 'too_big' ? 'too_long' : code),
  }));
  const refused = isProblem(refusal) ? refusal.errors : [];
  const byField = new Map<string, string>();
  for (const { field, ...problem } of [...unfinished, ...refused]) {
    if (!byField.has(field)) byField.set(field, textOf(problem));
  }
  const found = [...byField].map(([field, message]) => ({ id: idOf(field), message }));
  return {
    of: (field: string): string | undefined => byField.get(field),
    all: found,
    /** Where no field is at fault: why it was refused as a whole. */
    reason: refusal !== null && found.length === 0 ? problemText(refusal) : null,
  };
}

/** The id of the control of a field. */
export const idOf = (field: string): string => `f${field.replaceAll('/', '-')}`;
