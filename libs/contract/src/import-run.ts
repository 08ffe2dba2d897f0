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
  VALUE_DOUBTS,
  LONGEST,
} from '@samhandling/domain';
import {
  codeSchema,
  decimalSchema,
  digitsInQuery,
  idSchema,
  instantSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './common.ts';
import { birthSchema, sexSchema } from './contribution.ts';
import { placeCodeSchema, seriesRefSchema, unitSchema } from './series.ts';
import { fileNameText, longText, requiredLongText, requiredShortText } from './written-text.ts';

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
      doubtful: z.number().int().describe('Of those that wait: those that need a reason.'),
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
    doubts: z
      .array(z.enum(VALUE_DOUBTS))
      .describe('What is odd about it: it is stored with a reason only.'),
    doubtReason: z.string().nullable().describe('Why it was stored although it is odd.'),
  })
  .meta({ id: 'ImportChange' });
export type ImportChange = z.infer<typeof importChangeSchema>;
export const importChangePageSchema = pageOf('ImportChangePage', importChangeSchema);
export type ImportChangePage = z.infer<typeof importChangePageSchema>;
export const importChangesQuerySchema = z.strictObject({
  ...pageQuery,
  kind: z.enum(OBSERVATION_CHANGES).optional(),
  doubtful: z.enum(['true']).optional().describe('Only those that are odd.'),
});
export type ImportChangesQuery = z.infer<typeof importChangesQuerySchema>;

/** Which of the differences that wait are stored, and why those that are odd are right. */
export const importStoringBodySchema = z
  .strictObject({
    changeIds: z
      .array(idSchema)
      .min(1)
      .max(5000)
      .optional()
      .describe('Which differences; all that wait where none is named. The others go on waiting.'),
    exceptIds: z
      .array(idSchema)
      .min(1)
      .max(5000)
      .optional()
      .describe('Which differences are left out, and go on waiting.'),
    reason: longText(LONGEST.message).default('').describe('Why those are right that are odd.'),
  })
  .default({ reason: '' })
  .meta({
    id: 'ImportStoringBody',
    description: 'Which differences to store.',
    examples: [{ changeIds: ['0d6f3f55-9b46-4b0e-8d0b-6a7d1f4c2b10'], reason: '' }],
  });
export type ImportStoringBody = z.infer<typeof importStoringBodySchema>;

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

/** What a file is called, and which of its sheets is shown. */
export const importFilePreviewQuerySchema = z.strictObject({
  name: fileNameText(200).describe('Name of the file.'),
  sheet: z.string().min(1).max(200).optional().describe('The sheet of a workbook; else the first.'),
});
export type ImportFilePreviewQuery = z.infer<typeof importFilePreviewQuerySchema>;

/** The first rows of a file, as they are read. */
export const importFilePreviewSchema = z
  .strictObject({
    sheet: z.string().nullable().describe('Which sheet of a workbook it is.'),
    sheets: z.array(z.string()).describe('The sheets of a workbook that are not hidden.'),
    rows: z.array(
      z.strictObject({
        row: z.number().int().describe('Its number in the file.'),
        cells: z.array(z.string()),
      }),
    ),
    headingRow: z.number().int().nullable().describe('The row of the headings, most likely.'),
    isWide: z.boolean().describe('Several headings are periods.'),
    hiddenRows: z.number().int().describe('Rows that are hidden or filtered out.'),
    hiddenColumns: z.array(z.string()).describe('Letters of columns that are hidden.'),
  })
  .meta({ id: 'ImportFilePreview' });
export type ImportFilePreview = z.infer<typeof importFilePreviewSchema>;

const column = z.string().trim().min(1).max(200);

/**
 * What a file of values is called and what its columns mean; the file itself is the body. A column that
 * is not named is missing from the file; then `placeCode`, `sex` and `birth` count for all rows.
 */
export const importFileQuerySchema = z.strictObject({
  name: fileNameText(200).describe('Name of the file.'),
  source: requiredShortText(LONGEST.sentence).describe('Who published or collected the values.'),
  method: requiredLongText(LONGEST.message).describe('How they were made.'),
  measureCode: codeSchema,
  unit: unitSchema,
  layout: z
    .enum(['long', 'wide'])
    .default('long')
    .describe('`wide`: each period has a column of its own, whose heading is the period.'),
  sheet: z.string().min(1).max(200).optional().describe('The sheet of a workbook; else the first.'),
  headingRow: digitsInQuery({ min: 1, max: 1_000_000 })
    .optional()
    .describe('The row of the headings; else the first that has those that are named.'),
  periodColumn: column.optional().describe('The heading of the column with the periods.'),
  valueColumn: column.optional().describe('The heading of the column with the values.'),
  placeColumn: column.optional().describe('Code or name of a place.'),
  sexColumn: column.optional().describe('`women`, `kvinnor`, `K`; `men`, `män`, `M`; else all.'),
  birthColumn: column.optional().describe('`sweden`, `inrikes`; `abroad`, `utrikes`; else all.'),
  statusColumn: column.optional().describe('`preliminary`, `preliminär`; `missing`, `saknas`.'),
  noteColumn: column.optional(),
  decimalMark: z
    .enum(['comma', 'point'])
    .optional()
    .describe('What parts decimals where a text can be read in two ways (`22.555`).'),
  dash: z
    .enum(['missing', 'zero'])
    .optional()
    .describe('What `-` stands for: no figure, or a true zero as in the tables of PxWeb.'),
  hidden: z
    .enum(['leave_out', 'read'])
    .optional()
    .describe('What to do with rows and columns of a workbook that are hidden or filtered out.'),
  leaveOutRows: z
    .string()
    .regex(/^\d{1,7}(,\d{1,7}){0,199}$/)
    .optional()
    .describe('Numbers of rows that are left out, with commas between them.'),
  placeCode: placeCodeSchema.describe('The place of all rows, where no column says it.'),
  sex: sexSchema.optional().describe('The sex of all rows; none for all.'),
  birth: birthSchema.optional().describe('Where all were born; none for wherever.'),
  ageGroup: requiredShortText(LONGEST.unit).optional().describe('The age group of all rows.'),
});
export type ImportFileQuery = z.infer<typeof importFileQuerySchema>;
