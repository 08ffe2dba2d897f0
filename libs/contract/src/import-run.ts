import { z } from 'zod';
import {
  IMPORT_CHANGE_STATES,
  IMPORT_FAULTS,
  IMPORT_RUN_KINDS,
  IMPORT_RUN_STATES,
  IMPORT_STEP_STATES,
  OBSERVATION_CHANGES,
  OBSERVATION_ORIGINS,
  OBSERVATION_STATUSES,
  SOURCE_PROVIDERS,
} from '@samhandling/domain';
import {
  codeSchema,
  decimalSchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './common.ts';
import { breakdownShape } from './contribution.ts';
import { placeCodeSchema, seriesRefSchema, unitSchema } from './series.ts';
import { fileNameText, requiredLongText, requiredShortText, shortText } from './written-text.ts';

export const importRunStateSchema = z.enum(IMPORT_RUN_STATES);

export const importRunRowSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(IMPORT_RUN_KINDS),
    state: importRunStateSchema,
    isScheduled: z.boolean().describe('Begun by itself; else somebody asked for it.'),
    startedBy: z.string().nullable().describe('Name of the person; null where it is scheduled.'),
    startedAt: instantSchema,
    fetchedAt: instantSchema.nullable().describe('When all was fetched and compared.'),
    settledAt: instantSchema.nullable(),
    settledBy: z.string().nullable(),
    reason: z.string().nullable().describe('Why it was discarded.'),
    fileName: z.string().nullable(),
    source: z.string().nullable().describe('Who published what the file holds.'),
    resumesAt: instantSchema
      .nullable()
      .describe('When an interrupted run goes on by itself, as the source asked it to wait.'),
    counts: z.strictObject({
      added: z.number().int(),
      revised: z.number().int(),
      withdrawn: z.number().int(),
      unchanged: z.number().int(),
      waiting: z.number().int().describe('Differences that wait for review.'),
      stored: z.number().int(),
    }),
    steps: z.strictObject({
      total: z.number().int(),
      done: z.number().int(),
      failed: z.number().int(),
    }),
    version: versionSchema,
    abilities: z.strictObject({ resume: z.boolean(), store: z.boolean(), discard: z.boolean() }),
  })
  .meta({ id: 'ImportRunRow' });
export type ImportRunRow = z.infer<typeof importRunRowSchema>;
export const importRunPageSchema = pageOf('ImportRunPage', importRunRowSchema);
export type ImportRunPage = z.infer<typeof importRunPageSchema>;

export const importStepSchema = z
  .strictObject({
    position: z.number().int(),
    provider: z.enum(SOURCE_PROVIDERS),
    asked: z.string().describe('What is asked for: KPIs or a table.'),
    state: z.enum(IMPORT_STEP_STATES),
    requests: z
      .number()
      .int()
      .describe('How many answers it has so far: an answer can have pages.'),
    series: z.number().int(),
    values: z.number().int(),
    fault: z
      .strictObject({
        code: z.enum(IMPORT_FAULTS),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  })
  .meta({ id: 'ImportStep' });
export type ImportStep = z.infer<typeof importStepSchema>;

export const importRunSchema = z
  .strictObject({ ...importRunRowSchema.shape, stepList: z.array(importStepSchema) })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.infer<typeof importRunSchema>;

export const importRunsQuerySchema = z.strictObject({
  ...pageQuery,
  state: importRunStateSchema.optional(),
});
export type ImportRunsQuery = z.infer<typeof importRunsQuerySchema>;

const statedValueSchema = z.strictObject({
  value: decimalSchema.nullable(),
  status: z.enum(OBSERVATION_STATUSES),
  note: z.string(),
});

/** One difference between what is known and what came. */
export const importChangeSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(OBSERVATION_CHANGES),
    state: z.enum(IMPORT_CHANGE_STATES),
    series: seriesRefSchema,
    period: z.string(),
    before: z
      .strictObject({
        ...statedValueSchema.shape,
        revision: z.number().int(),
        origin: z.enum(OBSERVATION_ORIGINS),
      })
      .nullable(),
    after: statedValueSchema,
  })
  .meta({ id: 'ImportChange' });
export type ImportChange = z.infer<typeof importChangeSchema>;
export const importChangePageSchema = pageOf('ImportChangePage', importChangeSchema);
export type ImportChangePage = z.infer<typeof importChangePageSchema>;
export const importChangesQuerySchema = z.strictObject({
  ...pageQuery,
  kind: z.enum(OBSERVATION_CHANGES).optional(),
});
export type ImportChangesQuery = z.infer<typeof importChangesQuerySchema>;

export const importRunBodySchema = z
  .strictObject({
    sourceIds: z.array(idSchema).max(500).describe('Which sources to ask; none asks all of them.'),
  })
  .meta({
    id: 'ImportRunBody',
    description: 'Which sources to ask now.',
    examples: [{ sourceIds: ['0d6f3f55-9b46-4b0e-8d0b-6a7d1f4c2b10'] }],
  });
export type ImportRunBody = z.infer<typeof importRunBodySchema>;

/** Characters: two million bytes, and a third more where they are a workbook in base64. */
export const IMPORT_FILE_LIMIT = 2_700_000;
const column = z.string().trim().min(1).max(200);

/** A file of values, with what its columns mean. What no column says holds for all rows. */
export const importFileBodySchema = z
  .strictObject({
    fileName: fileNameText(200),
    text: z
      .string()
      .min(1)
      .max(IMPORT_FILE_LIMIT)
      .describe('The file, at most 2 MB: CSV as text, or an Excel workbook (xlsx) in base64.'),
    encoding: z
      .enum(['text', 'base64'])
      .optional()
      .describe('`base64` is a workbook: its first sheet is read. Text where nothing is said.'),
    source: requiredShortText(300).describe('Who published or collected the values.'),
    method: requiredLongText(2000).describe('How they were made.'),
    measureCode: codeSchema,
    unit: unitSchema,
    columns: z
      .strictObject({
        period: column,
        value: column,
        place: column.nullable().describe('Code or name of a place.'),
        sex: column.nullable().describe('`women`, `kvinnor`, `K`; `men`, `män`, `M`; else all.'),
        birth: column.nullable().describe('`sweden`, `inrikes`; `abroad`, `utrikes`; else all.'),
        status: column.nullable().describe('`preliminary`, `preliminär`; `missing`, `saknas`.'),
        note: column.nullable(),
      })
      .describe('The heading of each column; null where the file has none.'),
    defaults: z
      .strictObject({
        placeCode: placeCodeSchema,
        ...breakdownShape,
        ageGroup: shortText(40).nullable().default(null),
      })
      .describe('What holds where there is no column.'),
  })
  .meta({
    id: 'ImportFileBody',
    description:
      'Values in CSV (`;` with decimal comma, or `,` with decimal point), or in a workbook.',
    examples: [
      {
        fileName: 'resvanor.csv',
        text: 'År;Andel\r\n2023;11,5\r\n2024;12,5\r\n',
        encoding: 'text',
        source: 'Resvaneundersökning, Region Norrbotten',
        method: 'Enkät till 4 000 personer, 16–84 år.',
        measureCode: 't-e1-1-kollektivtrafik',
        unit: 'percent',
        columns: {
          period: 'År',
          value: 'Andel',
          place: null,
          sex: null,
          birth: null,
          status: null,
          note: null,
        },
        defaults: { placeCode: '25', sex: null, birth: null, ageGroup: null },
      },
    ],
  });
export type ImportFileBody = z.infer<typeof importFileBodySchema>;
