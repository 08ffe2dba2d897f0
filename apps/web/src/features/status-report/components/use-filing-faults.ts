import {
  statusReportBodySchema,
  type FieldProblem,
  type StatusReportBody,
  type StatusReportText,
} from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText, useUnitsText } from '../../../lib/api/problem-text.ts';
import { labelledFault } from '../../../lib/forms/field-faults.ts';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { isTextFault, useTextFault } from '../../../lib/forms/use-text-fault.ts';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';

/** The code of the fault when a value has the wrong shape, by the last name in its JSON pointer. */
const SHAPES: Readonly<Record<string, string>> = {
  periodFrom: 'date_invalid',
  periodTo: 'date_invalid',
  progressPercent: 'status_report.progress_invalid',
  value: 'status_report.value_invalid',
  evidenceUrl: 'status_report.evidence_address_invalid',
};

/** Fields that stand once on the page, and what they are called there. */
const LABELS: Readonly<Record<string, StatusReportField | undefined>> = {
  '/periodFrom': 'periodFrom',
  '/periodTo': 'periodTo',
  '/done': 'done',
  '/achieved': 'achieved',
  '/deviations': 'deviations',
  '/nextSteps': 'nextSteps',
};
type StatusReportField = 'periodFrom' | 'periodTo' | StatusReportText;

/** What is wrong with each field, in words: half-written ones at once, the others once it is refused. */
export function useFilingFaults(refusal: unknown, draft: DraftOf<StatusReportBody>) {
  const t = useTranslations('status-report-form.problem');
  const fields = useTranslations('status-report-form.field');
  const join = useTranslations('form.text');
  const problemText = useProblemText();
  const unitsText = useUnitsText();
  const textFault = useTextFault();
  const textOf = (problem: Omit<FieldProblem, 'field'>): string => {
    const { code, params } = problem;
    const key = code as 'status_report.unit_differs';
    const wrongText = textFault(problem);
    if (wrongText !== undefined) return wrongText;
    return t.has(key) ? t(key, { units: unitsText(params) }) : t('other');
  };
  const shapes = draft.state === 'held' ? shapeFaults(statusReportBodySchema, draft.body) : [];
  const unfinished = shapes.map((problem) => {
    const known = SHAPES[problem.field.split('/').at(-1) ?? ''];
    return isTextFault(problem) || known === undefined ? problem : { ...problem, code: known };
  });
  const refused = isProblem(refusal) ? refusal.errors : [];
  const byField = new Map<string, string>();
  for (const { field, ...problem } of [...unfinished, ...refused]) {
    if (!byField.has(field)) byField.set(field, textOf(problem));
  }
  const found = [...byField].map(([field, text]) => {
    const label = LABELS[field];
    const message = label ? join('of', labelledFault(fields(label), text)) : text;
    return { id: idOf(field), message };
  });
  return {
    of: (field: string): string | undefined => byField.get(field),
    all: found,
    /** Where no field is at fault: why it was refused as a whole. */
    reason: refusal !== null && found.length === 0 ? problemText(refusal) : null,
  };
}

/** The id of the control of a field. */
export const idOf = (field: string): string => `f${field.replaceAll('/', '-')}`;
