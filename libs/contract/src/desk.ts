import { z } from 'zod';
import { codeSchema, dateSchema, idSchema, instantSchema } from './common.ts';
import { breakdownDimensionSchema } from './contribution.ts';
import { actorRefSchema, effectGoalRefSchema, indicatorRefSchema } from './references.ts';
import { initiativeRowSchema } from './initiative.ts';

/** What a person has to do, most urgent first; the page offers for each kind what to do next. */
export const DESK_KINDS = [
  'initiative_returned',
  'contribution_questioned',
  'report_overdue',
  'report_due',
  'ownership_to_accept',
  'report_draft',
  'initiative_draft',
  'contribution_split_missing',
  'initiative_to_review',
  'contribution_answered',
  'ownership_to_confirm',
  'actor_to_admit',
  'remark_open',
] as const;

export const deskItemSchema = z
  .strictObject({
    kind: z.enum(DESK_KINDS),
    since: instantSchema,
    dueOn: dateSchema.nullable(),
    actor: actorRefSchema.nullable(),
    initiative: z.strictObject({ id: idSchema, title: z.string() }).nullable(),
    reportId: idSchema.nullable(),
    action: z.strictObject({ code: codeSchema, text: z.string() }).nullable(),
    ownershipId: idSchema.nullable(),
    contribution: z
      .strictObject({
        id: idSchema,
        effectGoal: effectGoalRefSchema,
        indicator: indicatorRefSchema.nullable(),
        missingSplits: z.array(breakdownDimensionSchema),
      })
      .nullable()
      .describe('One that is questioned, answered, or lacks a split that its measure has.'),
    note: z
      .string()
      .nullable()
      .describe('For a returned initiative the reason, for a contribution the question.'),
  })
  .meta({ id: 'DeskItem' });
export type DeskItem = z.infer<typeof deskItemSchema>;

export const deskSchema = z
  .strictObject({
    items: z.array(deskItemSchema),
    initiatives: z.array(initiativeRowSchema).describe('Of the actors the person writes for.'),
    overdue: z
      .array(initiativeRowSchema)
      .describe(
        'For the coordinator: published initiatives whose report is overdue, longest first.',
      ),
    waiting: z
      .array(initiativeRowSchema)
      .describe('For the coordinator: submitted initiatives, oldest first.'),
  })
  .meta({ id: 'Desk' });
export type Desk = z.infer<typeof deskSchema>;
