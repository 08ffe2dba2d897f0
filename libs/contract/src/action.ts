import { WORK_CHANGES } from '@samhandling/domain';
import { z } from 'zod';
import { codeSchema, dateSchema, pageOf, pageQuery } from './common.ts';
import { coverageFilter, coverageSchema } from './coverage.ts';
import { toldDay } from './earlier-day.ts';
import { historyEntrySchema } from './history.ts';
import { ownershipRoleSchema, ownershipSchema } from './ownership.ts';
import {
  actionRefSchema,
  actorRefSchema,
  areaRefSchema,
  effectGoalRefSchema,
  initiativeRefSchema,
  sectionRefSchema,
} from './references.ts';

export const actionRowSchema = z
  .strictObject({
    code: codeSchema,
    text: z.string(),
    area: areaRefSchema,
    section: sectionRefSchema,
    coverage: coverageSchema,
    owners: z.array(
      z.strictObject({
        actor: actorRefSchema,
        role: ownershipRoleSchema,
        state: z.enum(['claimed', 'proposed', 'confirmed']),
      }),
    ),
    initiativeCount: z.number().int(),
    activeCount: z.number().int().describe('Ongoing, with the report in time.'),
    lastReportOn: dateSchema.nullable(),
  })
  .meta({ id: 'ActionRow' });
export type ActionRow = z.infer<typeof actionRowSchema>;

/** `order` is the strategy's own; `gap` puts the most serious first, `thin` the thinnest. */
export const ACTION_SORTS = [
  'order',
  '-order',
  'gap',
  '-gap',
  'thin',
  '-thin',
  'initiatives',
  '-initiatives',
  'lastReport',
  '-lastReport',
] as const;
export const actionsQuerySchema = z.strictObject({
  ...coverageFilter,
  sort: z.enum(ACTION_SORTS).default('order'),
  ...pageQuery,
});
export type ActionsQuery = z.infer<typeof actionsQuerySchema>;
export const actionPageSchema = pageOf('ActionPage', actionRowSchema);
export type ActionPage = z.infer<typeof actionPageSchema>;

/** The facts behind each word of the coverage, one click away. */
export const coverageFactsSchema = z
  .strictObject({
    initiatives: z.number().int(),
    byWorkStatus: z.record(z.string(), z.number().int()),
    active: z.number().int().describe('Ongoing, with the report in time.'),
    silent: z.number().int().describe('Ongoing, with the report overdue.'),
    overdue: z.number().int().describe('Of any work status, with the report overdue.'),
    lastReportOn: dateSchema.nullable(),
    activeLeads: z.number().int().describe('Actors that lead what is active.'),
    lastEndOn: dateSchema
      .nullable()
      .describe('When the last of what is active ends; null where one of it names no end.'),
    withExpectedEffect: z.number().int(),
    withObservedEffect: z.number().int(),
    confirmedOwners: z.number().int(),
    openClaims: z.number().int(),
    releasedLead: z
      .string()
      .nullable()
      .describe('The name of the actor that was responsible last and is no longer.'),
    contributingActors: z
      .number()
      .int()
      .describe(
        'Distinct actors that lead active work or are its partners, or are confirmed to contribute or lead.',
      ),
  })
  .meta({ id: 'CoverageFacts' });

export const actionSchema = z
  .strictObject({
    code: codeSchema,
    text: z.string(),
    strategyCode: codeSchema,
    area: areaRefSchema,
    chapter: sectionRefSchema.nullable(),
    section: sectionRefSchema,
    isRetired: z.boolean(),
    coverage: coverageSchema,
    facts: coverageFactsSchema,
    ownerships: z.array(ownershipSchema).describe('Open and confirmed first, released last.'),
    effectGoals: z
      .array(
        z.strictObject({
          ...effectGoalRefSchema.shape,
          initiatives: z.number().int(),
          observed: z.number().int().describe('Initiatives that have seen an effect.'),
        }),
      )
      .describe('Effect goals that initiatives serving this action say they contribute to.'),
    candidateEffectGoals: z
      .array(effectGoalRefSchema)
      .describe('The other effect goals of the same priority area: candidates, not links.'),
    history: z.array(historyEntrySchema),
    previous: actionRefSchema.nullable(),
    next: actionRefSchema.nullable(),
    abilities: z.strictObject({
      claimFor: z.array(actorRefSchema).describe('Actors the person may claim the action for.'),
      propose: z.boolean().describe('Whether the person may propose an owner.'),
      createInitiative: z.boolean(),
    }),
  })
  .meta({ id: 'Action' });
export type Action = z.infer<typeof actionSchema>;

/** Since which day the work on an action is compared. */
export const actionComparisonQuerySchema = z.strictObject({
  asOf: dateSchema.describe('The day that is compared with, at its end; not a day to come.'),
});
export type ActionComparisonQuery = z.infer<typeof actionComparisonQuerySchema>;

const actionOnDaySchema = z.strictObject({
  lead: actorRefSchema.nullable().describe('The actor that is confirmed as responsible.'),
  coverage: coverageSchema,
  facts: coverageFactsSchema,
});

export const workChangeSchema = z.enum(WORK_CHANGES);

export const actionComparisonSchema = z
  .strictObject({
    code: codeSchema,
    ...toldDay,
    today: dateSchema,
    then: actionOnDaySchema,
    now: actionOnDaySchema,
    changes: z
      .array(
        z.strictObject({
          change: workChangeSchema,
          count: z.number().int(),
          initiatives: z
            .array(initiativeRefSchema)
            .describe('By title. What is not public any more is counted and not named.'),
        }),
      )
      .describe('What has happened to initiatives since then; what has not happened is left out.'),
    reported: z
      .number()
      .int()
      .describe('Of the initiatives that serve it now: those that have filed a report since then.'),
  })
  .meta({ id: 'ActionComparison' });
export type ActionComparison = z.infer<typeof actionComparisonSchema>;
