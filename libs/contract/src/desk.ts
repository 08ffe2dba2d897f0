import { z } from 'zod';
import { DESK_KINDS, DESK_LISTS, SOURCE_PROVIDERS } from '@samhandling/domain';
import {
  codeSchema,
  dateSchema,
  idSchema,
  instantSchema,
  pageQuery,
  wholeNumberInQuery,
} from './common.ts';
import { breakdownDimensionSchema } from './contribution.ts';
import { actorRefSchema, effectGoalRefSchema, indicatorRefSchema } from './references.ts';
import { initiativePageSchema } from './initiative.ts';

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
    partnershipId: idSchema.nullable(),
    contribution: z
      .strictObject({
        id: idSchema,
        effectGoal: effectGoalRefSchema,
        indicator: indicatorRefSchema.nullable(),
        missingSplits: z.array(breakdownDimensionSchema),
      })
      .nullable()
      .describe('One that is questioned, answered, or lacks a split that its measure has.'),
    importRun: z
      .strictObject({
        id: idSchema,
        fileName: z.string().nullable().describe('Null where it was fetched from sources.'),
        providers: z.array(z.enum(SOURCE_PROVIDERS)),
        waiting: z.number().int().describe('Differences that wait for review.'),
      })
      .nullable(),
    note: z
      .string()
      .nullable()
      .describe(
        'For a returned initiative the reason, for a contribution the question, for a partner its part or why it ' +
          'declined.',
      ),
  })
  .meta({ id: 'DeskItem' });
export type DeskItem = z.infer<typeof deskItemSchema>;

export const deskQuerySchema = z.strictObject({
  show: z.enum(DESK_LISTS).optional().describe('Only this list; the first rows of each without.'),
  page: pageQuery.page,
  limit: wholeNumberInQuery({ min: 1, max: 100, fallback: 5 }).describe('Rows of each list.'),
});
export type DeskQuery = z.infer<typeof deskQuerySchema>;

export const deskSchema = z
  .strictObject({
    groups: z
      .array(
        z.strictObject({
          kind: z.enum(DESK_KINDS),
          total: z.number().int(),
          items: z.array(deskItemSchema).describe('What has waited longest first.'),
        }),
      )
      .describe('Of each kind that anything waits of, the most urgent first.'),
    own: initiativePageSchema.describe('Of the actors the person writes for.'),
    overdue: initiativePageSchema.describe(
      'For the coordinator: published initiatives whose report is overdue, longest first.',
    ),
  })
  .meta({ id: 'Desk' });
export type Desk = z.infer<typeof deskSchema>;
