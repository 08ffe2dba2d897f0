import type { FieldProblem } from '@samhandling/contract';
import type { FieldFault } from '@samhandling/ui/forms';
import { isProblem } from '../api/problem-error.ts';

export type FieldFaults = {
  /** For the summary: each with its label and a link to the field. */
  readonly all: FieldFault[];
  /** What stands at the field. */
  readonly of: (field: string) => string | undefined;
};

/** The id of the control of a field, which is a JSON pointer: `/mapping/kpi` is `field-mapping-kpi`. */
export const fieldId = (field: string): string => `field${field.replaceAll('/', '-')}`;

/** What a refusal says of fields; nothing where it is about the whole. */
export const problemsOf = (error: unknown): readonly FieldProblem[] =>
  isProblem(error) ? error.errors : [];

type Words = {
  /** The label of a field; undefined where the form has no such field. */
  readonly labelOf: (field: string) => string | undefined;
  readonly textOf: (problem: FieldProblem) => string;
  /** "{label}: {text}" */
  readonly join: (fault: LabelledFault) => string;
};

/** What a summary says of a field. A label that asks something ends with its own mark. */
type LabelledFault = {
  readonly label: string;
  readonly text: string;
  readonly isQuestion: 'true' | 'false';
};

export const labelledFault = (label: string, text: string): LabelledFault => ({
  label,
  text,
  isQuestion: label.endsWith('?') ? 'true' : 'false',
});

/** Problems by field in words, the first of each field; those of fields that are not there are left out. */
export function fieldFaults(
  problems: readonly FieldProblem[],
  { labelOf, textOf, join }: Words,
): FieldFaults {
  const texts = new Map<string, string>();
  const all: FieldFault[] = [];
  for (const problem of problems) {
    const label = labelOf(problem.field);
    if (label === undefined || texts.has(problem.field)) continue;
    const text = textOf(problem);
    texts.set(problem.field, text);
    all.push({ id: fieldId(problem.field), message: join(labelledFault(label, text)) });
  }
  return { all, of: (field) => texts.get(field) };
}
