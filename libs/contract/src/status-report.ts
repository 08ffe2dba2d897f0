import { z } from 'zod';
import { REPORT_STATES, WORK_STATUSES } from '@samhandling/domain';
import { dateSchema, idSchema, instantSchema, versionSchema } from './common.ts';
import {
  keptEffectSchema,
  observedEffectBodySchema,
  statedContributionSchema,
} from './contribution.ts';
import { initiativeRefSchema } from './references.ts';
import { longText, requiredLongText } from './written-text.ts';

export const reportStateSchema = z.enum(REPORT_STATES);

/** What stands in a report's own row: `nextSteps` is its column `next_steps`. */
export const statusReportFieldsSchema = z.strictObject({
  periodFrom: dateSchema.nullable(),
  periodTo: dateSchema.nullable(),
  workStatus: z.enum(WORK_STATUSES),
  progressPercent: z.number().int().min(0).max(100).nullable(),
  done: longText(5000).describe('What was done.'),
  achieved: longText(5000).describe('What it led to.'),
  deviations: longText(5000).describe('What did not go as meant, and what is done about it.'),
  nextSteps: longText(5000),
});

/** What the owner writes of a report. A draft may lack anything; filing answers `status_report.incomplete`. */
export const statusReportBodySchema = z
  .strictObject({
    ...statusReportFieldsSchema.shape,
    observedEffects: z.array(observedEffectBodySchema).max(60),
  })
  .meta({
    id: 'StatusReportBody',
    description: 'A dated account of an initiative.',
    examples: [
      {
        periodFrom: '2026-01-01',
        periodTo: '2026-06-30',
        workStatus: 'ongoing',
        progressPercent: 40,
        done: 'Vi mätte 400 km väg.',
        achieved: 'En karta finns.',
        deviations: '',
        nextSteps: 'Vi mäter vägarna i norr.',
        observedEffects: [],
      },
    ],
  });
export type StatusReportBody = z.infer<typeof statusReportBodySchema>;

export const correctionBodySchema = z.strictObject({ reason: requiredLongText(1000) }).meta({
  id: 'CorrectionBody',
  description: 'Why the filed report is corrected.',
  examples: [{ reason: 'Antalet personer var fel.' }],
});
export type CorrectionBody = z.infer<typeof correctionBodySchema>;

const reportFields = {
  id: idSchema,
  state: reportStateSchema,
  ...statusReportBodySchema.shape,
  done: z.string(),
  achieved: z.string(),
  deviations: z.string(),
  nextSteps: z.string(),
  observedEffects: z.array(keptEffectSchema),
  supersedesId: idSchema.nullable(),
  supersededById: idSchema.nullable(),
  correctionReason: z.string().nullable(),
  filedAt: instantSchema.nullable(),
  version: versionSchema,
};

/** A report in an initiative's timeline. */
export const reportSummarySchema = z
  .strictObject({
    ...reportFields,
    abilities: z.strictObject({
      update: z.boolean(),
      file: z.boolean(),
      discard: z.boolean(),
      correct: z.boolean(),
    }),
  })
  .meta({ id: 'StatusReportSummary' });
export type ReportSummary = z.infer<typeof reportSummarySchema>;

export const statusReportSchema = z
  .strictObject({
    ...reportSummarySchema.shape,
    initiative: initiativeRefSchema,
    contributions: z
      .array(statedContributionSchema)
      .describe('What the initiative expects to change: the report says what was seen.'),
  })
  .meta({ id: 'StatusReport' });
export type StatusReport = z.infer<typeof statusReportSchema>;
