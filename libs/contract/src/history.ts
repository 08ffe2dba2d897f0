import { z } from 'zod';
import { codeSchema, idSchema, instantSchema, monthSchema, wholeNumberInQuery } from './common.ts';
import { ownershipRoleSchema } from './ownership.ts';
import { actionRefSchema, actorRefSchema } from './references.ts';

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
  'everyday_word',
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
  'initiative.republished',
  'initiative.republication_requested',
  'initiative.republication_declined',
  'initiative.change_proposed',
  'initiative.change_accepted',
  'initiative.change_returned',
  'initiative.change_withdrawn',
  'partner.asked',
  'partner.accepted',
  'partner.declined',
  'partner.left',
  'partner.accepted_for',
  'partner.declined_for',
  'partner.left_for',
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
  'account.password_link_made',
  'account.signed_out_everywhere',
  'strategy.loaded',
  'series.added',
  'observation.recorded',
  'observation.retracted',
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
  'everyday_word.added',
  'everyday_word.removed',
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
    role: ownershipRoleSchema
      .nullable()
      .describe('Of what happened to an ownership: responsible, or contributing.'),
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
    role: ownershipRoleSchema
      .nullable()
      .describe('Of what happened to an ownership: responsible, or contributing.'),
  })
  .meta({ id: 'ActivityEntry' });
export type ActivityEntry = z.infer<typeof activityEntrySchema>;
export const activityQuerySchema = z.strictObject({
  month: monthSchema.optional().describe('Only what happened in this month, Swedish time.'),
  page: wholeNumberInQuery({ min: 1, max: 200, fallback: 1 }),
  limit: wholeNumberInQuery({ min: 1, max: 50, fallback: 10 }),
});
export type ActivityQuery = z.infer<typeof activityQuerySchema>;

/** Which month is summed up: one by its name, or the last that has passed. */
export const activityMonthNameSchema = z.union([z.literal('last'), monthSchema]);
export type ActivityMonthName = z.infer<typeof activityMonthNameSchema>;

/** What happened in a month, each kind of event as a number or as the actions that it happened to. */
export const activityMonthSchema = z
  .strictObject({
    month: monthSchema,
    published: z.strictObject({
      initiatives: z.number().int(),
      actors: z.number().int().describe('Those that lead them.'),
    }),
    reported: z.number().int().describe('Initiatives that filed a status report.'),
    ended: z.number().int().describe('Initiatives whose end is in the month.'),
    actors: z.number().int().describe('New actors.'),
    owned: z.array(actionRefSchema).describe('Actions that got an owner.'),
    contributed: z.array(actionRefSchema).describe('Actions that got a contributing actor.'),
    released: z.array(actionRefSchema).describe('Actions that lost an owner.'),
  })
  .meta({
    id: 'ActivityMonth',
    description: 'Only of what is public today. The lists of the same filters are as long.',
  });
export type ActivityMonth = z.infer<typeof activityMonthSchema>;
