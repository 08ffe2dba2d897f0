import { z } from 'zod';
import { codeSchema, idSchema, instantSchema, wholeNumberInQuery } from './common.ts';
import { actorRefSchema } from './references.ts';

export const HISTORY_SUBJECTS = [
  'action',
  'actor',
  'initiative',
  'ownership',
  'status_report',
  'account',
  'strategy',
  'series',
  'measure',
  'series_source',
  'import_run',
  'remark',
  'invitation',
  'job',
  'job_lane',
  'thin_thresholds',
] as const;
/** One of {@link HISTORY_SUBJECTS}. */
export type HistorySubject = (typeof HISTORY_SUBJECTS)[number];

/** What happened, as a code in the past tense: the page has a sentence for each. */
export const HISTORY_EVENTS = [
  'initiative.created',
  'initiative.changed',
  'initiative.submitted',
  'initiative.withdrawn',
  'initiative.returned',
  'initiative.published',
  'initiative.archived',
  'contribution.questioned',
  'contribution.answered',
  'contribution.accepted',
  'contribution.reopened',
  'evidence_file.added',
  'evidence_file.removed',
  'status_report.filed',
  'status_report.corrected',
  'ownership.claimed',
  'ownership.proposed',
  'ownership.confirmed',
  'ownership.released',
  'actor.requested',
  'actor.admitted',
  'actor.declined',
  'actor.merged',
  'actor.changed',
  'membership.added',
  'membership.removed',
  'invitation.withdrawn',
  'invitation.renewed',
  'invitation.handed_over',
  'account.created',
  'account.invited',
  'account.role_changed',
  'account.disabled',
  'account.enabled',
  'account.password_changed',
  'account.signed_out_everywhere',
  'strategy.loaded',
  'series.added',
  'observation.recorded',
  'series_break.kept',
  'series_break.removed',
  'series_source.added',
  'series_source.changed',
  'series_source.removed',
  'import_run.started',
  'import_run.resumed',
  'import_run.stored',
  'import_run.discarded',
  'remark.received',
  'remark.handled',
  'job.retried',
  'job.dropped',
  'job_lane.resumed',
  'thin_thresholds.changed',
] as const;
export const historyEventSchema = z.enum(HISTORY_EVENTS);
export type HistoryEvent = z.infer<typeof historyEventSchema>;

export const historyEntrySchema = z
  .strictObject({
    id: z.string(),
    at: instantSchema,
    event: historyEventSchema,
    actor: actorRefSchema
      .nullable()
      .describe('The organisation behind it; persons are never named to a visitor.'),
    personName: z
      .string()
      .nullable()
      .describe('Who did it; null for those who may not see persons.'),
    changedFields: z.array(z.string()),
    reason: z.string().nullable().describe('Null for those who may not read it.'),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Something that happened in public, for "what happened lately". */
export const activityEntrySchema = z
  .strictObject({
    id: z.string(),
    at: instantSchema,
    event: z.enum([
      'initiative.published',
      'status_report.filed',
      'status_report.corrected',
      'ownership.confirmed',
      'ownership.released',
      'actor.admitted',
    ]),
    actor: actorRefSchema.nullable(),
    initiative: z.strictObject({ id: idSchema, title: z.string() }).nullable(),
    action: z.strictObject({ code: codeSchema, text: z.string() }).nullable(),
  })
  .meta({ id: 'ActivityEntry' });
export type ActivityEntry = z.infer<typeof activityEntrySchema>;
export const activityQuerySchema = z.strictObject({
  limit: wholeNumberInQuery({ min: 1, max: 50, fallback: 10 }),
});
