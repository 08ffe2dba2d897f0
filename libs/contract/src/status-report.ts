import { z } from 'zod';
import { REPORT_STATES, WORK_STATUSES, LONGEST } from '@samhandling/domain';
import { dateSchema, idSchema, instantSchema, versionSchema } from './common.ts';
import {
  keptEffectSchema,
  observedEffectBodySchema,
  statedContributionSchema,
} from './contribution.ts';
import { asKept, pickFields, textsOf } from './fields.ts';
import { initiativeRefSchema } from './references.ts';
import { longText, requiredLongText } from './written-text.ts';

export const reportStateSchema = z.enum(REPORT_STATES);

/** What stands in a report's own row: `nextSteps` is its column `next_steps`. */
export const statusReportFieldsSchema = z.strictObject({
  periodFrom: dateSchema.nullable(),
  periodTo: dateSchema.nullable(),
  workStatus: z.enum(WORK_STATUSES),
  progressPercent: z.number().int().min(0).max(100).nullable(),
  done: longText(LONGEST.account).describe('What was done.'),
  achieved: longText(LONGEST.account).describe('What it led to.'),
  deviations: longText(LONGEST.account).describe(
    'What did not go as planned, and what is done about it.',
  ),
  nextSteps: longText(LONGEST.account),
});

export type StatusReportFields = z.infer<typeof statusReportFieldsSchema>;

/** What the owner writes of a report. A draft may lack anything; filing answers `status_report.incomplete`. */
export const statusReportBodySchema = z
  .strictObject({
    ...statusReportFieldsSchema.shape,
    observedEffects: z.array(observedEffectBodySchema).max(60),
  })
  .meta({
    id: 'StatusReportBody',
    description: 'A dated account of an initiative.',
    examples: [statusReportExample()],
  });
export type StatusReportBody = z.infer<typeof statusReportBodySchema>;

/** A report that can be filed. Tests and seeds begin with it. */
export function statusReportExample() {
  return {
    periodFrom: '2026-01-01',
    periodTo: '2026-06-30',
    workStatus: 'ongoing' as const,
    progressPercent: 40,
    done: 'Vi mätte 400 km väg.',
    achieved: 'En karta finns.',
    deviations: '',
    nextSteps: 'Vi mäter vägarna i norr.',
    observedEffects: [],
  };
}

/** A report that says nothing yet but how the work stands. */
export function emptyStatusReport(workStatus: StatusReportBody['workStatus']): StatusReportBody {
  return {
    periodFrom: null,
    periodTo: null,
    workStatus,
    progressPercent: null,
    done: '',
    achieved: '',
    deviations: '',
    nextSteps: '',
    observedEffects: [],
  };
}

/** The report as its owner writes it. */
export function statusReportBodyOf(report: Readonly<StatusReportBody>): StatusReportBody {
  return pickFields(statusReportBodySchema, report);
}

/** Fields of a filed report that a visitor never sees. */
export const HIDDEN_STATUS_REPORT_FIELDS: readonly (keyof StatusReportBody)[] = [];

/** The texts of a report, as its form asks for them. */
export const STATUS_REPORT_TEXTS = textsOf(statusReportFieldsSchema);
export type StatusReportText = (typeof STATUS_REPORT_TEXTS)[number]['name'];

export const correctionBodySchema = z
  .strictObject({ reason: requiredLongText(LONGEST.note) })
  .meta({
    id: 'CorrectionBody',
    description: 'Why the filed report is corrected.',
    examples: [{ reason: 'Antalet personer var fel.' }],
  });
export type CorrectionBody = z.infer<typeof correctionBodySchema>;

const reportFields = {
  id: idSchema,
  state: reportStateSchema,
  ...asKept(statusReportFieldsSchema.shape),
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
