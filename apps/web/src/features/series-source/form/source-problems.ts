import {
  koladaMappingSchema,
  scbMappingSchema,
  seriesSourceBodySchema,
  type FieldProblem,
} from '@samhandling/contract';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { sourceBody, type SourceDraft } from './source-draft.ts';
import type { SeriesChoice } from './series-fields.tsx';

const CHOICES = [
  ['indicatorCode', '/indicator'],
  ['measureCode', '/measureCode'],
  ['seriesId', '/seriesId'],
] as const;

/** The first choice that is missing: the later ones are not asked for before it is made. */
export function choiceProblems(choice: SeriesChoice): FieldProblem[] {
  const missing = CHOICES.find(([key]) => choice[key] === '');
  return missing ? [{ field: missing[1], code: 'required' }] : [];
}

/** What is wrong with the shape of a source, so that it is told before it is sent. */
export function sourceProblems(draft: SourceDraft): FieldProblem[] {
  const { seriesId: _none, mapping, ...rest } = sourceBody(draft, '');
  const schema = mapping.provider === 'kolada' ? koladaMappingSchema : scbMappingSchema;
  // The union of both kinds of mapping would only say that it is neither.
  const around = seriesSourceBodySchema.omit({ mapping: true });
  return [
    ...shapeFaults(schema, mapping).map(({ field, code }) => ({
      field: `/mapping${field}`,
      code: valueAt(mapping, field) === '' ? 'required' : code,
    })),
    ...shapeFaults(around, rest),
  ];
}

/** What stands at a JSON pointer; undefined for nothing. */
const valueAt = (whole: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], whole);
