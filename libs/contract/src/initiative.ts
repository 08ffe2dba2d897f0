import { z } from 'zod';
import {
  INITIATIVE_EFFECTS,
  INITIATIVE_ENDS,
  PUBLICATION_STATES,
  TIMELINESS,
  WORK_GROUPS,
  PENDING_CHANGE_STATES,
} from '@samhandling/domain';
import { aspectQuery, aspectRefSchema } from './aspect-query.ts';
import {
  codeSchema,
  commaList,
  dateSchema,
  decimalSchema,
  idSchema,
  instantSchema,
  monthSchema,
  municipalityCodeSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './common.ts';
import { contributionBodyOf, contributionSchema } from './contribution.ts';
import { asKept, pickFields } from './fields.ts';
import {
  fundingSchema,
  initiativeFieldsSchema,
  pendingChangeFieldsSchema,
  placeScopeSchema,
  workStatusSchema,
  type InitiativeBody,
} from './initiative-body.ts';
import {
  actionRefSchema,
  actorRefSchema,
  actorTypeSchema,
  areaRefSchema,
  effectGoalRefSchema,
  initiativeRefSchema,
  municipalityRefSchema,
  sectionRefSchema,
} from './references.ts';
import { partnershipSchema } from './partnership.ts';
import { republicationRequestSchema } from './republication-request.ts';
import { reportSummarySchema } from './status-report.ts';
import { searchText } from './written-text.ts';

export const publicationStateSchema = z.enum(PUBLICATION_STATES);
export const timelinessSchema = z.enum(TIMELINESS);

export const initiativeAbilitiesSchema = z
  .strictObject({
    update: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    return: z.boolean(),
    publish: z.boolean(),
    archive: z.boolean(),
    republish: z.boolean(),
    requestRepublication: z.boolean(),
    declineRepublication: z.boolean(),
    acceptChange: z.boolean(),
    returnChange: z.boolean(),
    withdrawChange: z.boolean(),
    discard: z.boolean(),
    report: z.boolean(),
  })
  .meta({ id: 'InitiativeAbilities' });

export const initiativeRowSchema = z
  .strictObject({
    id: idSchema,
    title: z.string(),
    summary: z.string(),
    owner: actorRefSchema,
    partnerCount: z.number().int(),
    placeScope: placeScopeSchema.nullable(),
    placesAcrossBorder: z.array(z.string()),
    municipalities: z.array(municipalityRefSchema),
    startsOn: dateSchema.nullable(),
    endsOn: dateSchema.nullable(),
    workStatus: workStatusSchema,
    publicationState: publicationStateSchema,
    timeliness: timelinessSchema,
    lastReportOn: dateSchema.nullable(),
    reportDueOn: dateSchema.nullable(),
    primaryAction: actionRefSchema.nullable(),
    actionCount: z.number().int(),
    effectGoals: z.array(effectGoalRefSchema),
    aspects: z
      .array(aspectRefSchema)
      .describe(
        'What it says that it is for: perspectives, goals of Agenda 2030, specialisations.',
      ),
    isExample: z.boolean(),
    updatedAt: instantSchema,
  })
  .meta({ id: 'InitiativeRow' });
export type InitiativeRow = z.infer<typeof initiativeRowSchema>;

/** `-` turns the order round. */
export const INITIATIVE_SORTS = [
  'title',
  '-title',
  'updated',
  '-updated',
  'lastReport',
  '-lastReport',
  'owner',
  '-owner',
  'ends',
  '-ends',
  'relevance',
] as const;
export const initiativesQuerySchema = z.strictObject({
  q: searchText(200).optional(),
  area: codeSchema.optional(),
  section: codeSchema.optional(),
  action: codeSchema.optional(),
  primaryArea: codeSchema.optional().describe('The area of the action that each mainly serves.'),
  primarySection: codeSchema
    .optional()
    .describe('The section of the action that each mainly serves.'),
  effectGoal: codeSchema
    .optional()
    .describe('They say that they contribute to it; what is questioned does not count.'),
  effectGoalArea: codeSchema
    .optional()
    .describe('They say that they contribute to an effect goal of this area.'),
  statesEffect: z
    .enum(['true', 'false'])
    .optional()
    .describe('They say what they are to change, or do not.'),
  municipality: commaList(municipalityCodeSchema)
    .optional()
    .describe('On site there: they name it, or it leads them and they name none.'),
  hasSite: z
    .enum(['true', 'false'])
    .optional()
    .describe('They are on site in some municipality, or in none.'),
  actor: idSchema.optional().describe('Owner or partner.'),
  actorType: commaList(actorTypeSchema).optional(),
  ledFrom: commaList(municipalityCodeSchema)
    .optional()
    .describe('Led by an actor that is seated there.'),
  publishedIn: monthSchema.optional().describe('Published in this month, Swedish time.'),
  reportedIn: monthSchema.optional().describe('With a status report filed in this month.'),
  endsIn: monthSchema.optional().describe('With an end in this month.'),
  endsFrom: dateSchema.optional().describe('With an end on this day or later.'),
  endsTo: dateSchema.optional().describe('With an end on this day or earlier.'),
  ...aspectQuery,
  workStatus: commaList(workStatusSchema).optional(),
  timeliness: commaList(timelinessSchema).optional(),
  effect: commaList(z.enum(INITIATIVE_EFFECTS))
    .optional()
    .describe(
      'What it states, of the effect goal where one is chosen. `observed`: has seen an effect; `expected`: ' +
        'has seen none yet; `unsized`: says no size; `unsplit`: says none for women and men apart.',
    ),
  end: z
    .enum(INITIATIVE_ENDS)
    .optional()
    .describe('Its end date has passed, or comes within twelve months.'),
  publication: commaList(publicationStateSchema)
    .optional()
    .describe('Other than published only shows what the caller may read.'),
  sort: z.enum(INITIATIVE_SORTS).default('-updated'),
  ...pageQuery,
});
export type InitiativesQuery = z.infer<typeof initiativesQuerySchema>;
/** The filter and the order of the list of initiatives; a table has no pages, and holds published ones. */
export const initiativeExportQuerySchema = initiativesQuerySchema.omit({
  page: true,
  limit: true,
  publication: true,
});
export type InitiativeExportQuery = z.infer<typeof initiativeExportQuerySchema>;
export const initiativePageSchema = pageOf('InitiativePage', initiativeRowSchema);
export type InitiativePage = z.infer<typeof initiativePageSchema>;

/** A page of the list of initiatives, with how many of all that match are published. */
export const initiativeListSchema = initiativePageSchema
  .extend({
    publishedTotal: z
      .number()
      .int()
      .describe('Of the total, what is published: a signed-in person may find more than that.'),
  })
  .meta({ id: 'InitiativeList' });
export type InitiativeList = z.infer<typeof initiativeListSchema>;

export const workGroupSchema = z.enum(WORK_GROUPS);

/** An initiative in one line of a table, with what its line of time is drawn from. */
export const initiativeLineSchema = z
  .strictObject({
    ...initiativeRowSchema.pick({
      id: true,
      title: true,
      owner: true,
      placeScope: true,
      placesAcrossBorder: true,
      startsOn: true,
      endsOn: true,
      workStatus: true,
      lastReportOn: true,
      isExample: true,
    }).shape,
    group: workGroupSchema,
    municipalities: z.array(municipalityRefSchema).describe('Where it is on site.'),
    effectGoals: z
      .array(z.strictObject({ ...effectGoalRefSchema.shape, isObserved: z.boolean() }))
      .describe('What it says it contributes to, but for what is questioned; the seen first.'),
  })
  .meta({ id: 'InitiativeLine' });
export type InitiativeLine = z.infer<typeof initiativeLineSchema>;

/** Whose initiatives: all that is named holds. */
export const workOverTimeQuerySchema = z.strictObject({
  action: codeSchema.optional(),
  actor: idSchema.optional().describe('Owner or partner.'),
  area: codeSchema.optional(),
  section: codeSchema.optional(),
  municipality: municipalityCodeSchema.optional().describe('On site there.'),
  ...pageQuery,
});
export type WorkOverTimeQuery = z.infer<typeof workOverTimeQuerySchema>;

/**
 * Published initiatives over time: how many there are in each group and how many are active on each day,
 * of all of them; and a page of them, by group and then the earliest end first.
 */
export const workOverTimeSchema = z
  .strictObject({
    today: dateSchema.describe('The day that it is told for, Swedish time.'),
    groups: z.array(z.strictObject({ group: workGroupSchema, count: z.number().int() })),
    firstOn: dateSchema.nullable().describe('The earliest start.'),
    lastOn: dateSchema.nullable().describe('The latest end.'),
    activeNextYear: z
      .number()
      .int()
      .describe('Of what is active: promised a year from today, or without an end.'),
    endPassed: z.number().int().describe('Of what is active: whose end date has passed.'),
    reportsExpected: z.number().int().describe('Planned, ongoing and paused ones.'),
    reportsOverdue: z.number().int(),
    withoutEffect: z.number().int().describe('Those that do not say what they are to change.'),
    days: z
      .array(
        z.strictObject({
          on: dateSchema,
          active: z.number().int(),
          withPlanned: z.number().int(),
        }),
      )
      .describe('The first day of each month, today, and a year from today.'),
    ...pageOf('InitiativeLinePage', initiativeLineSchema).shape,
  })
  .meta({ id: 'WorkOverTime' });
export type WorkOverTime = z.infer<typeof workOverTimeSchema>;

/** Fields of its own row that an answer names in another way than a body, or only for some. */
const SHOWN_OTHERWISE = {
  ownerActorId: true,
  contactEmail: true,
  perspectiveCodes: true,
  agendaGoals: true,
  specialisationCodes: true,
} as const;
/** Fields of its own row that an answer shows as they were written. */
export const shownInitiativeFieldsSchema = initiativeFieldsSchema.omit(SHOWN_OTHERWISE);

export const initiativeSchema = z
  .strictObject({
    id: idSchema,
    today: dateSchema.describe('The day that it is told for, Swedish time.'),
    owner: actorRefSchema,
    ...asKept(shownInitiativeFieldsSchema.shape),
    placesAcrossBorder: z.array(z.string()),
    webAddress: z.string(),
    budgetTotal: decimalSchema.nullable(),
    partners: z
      .array(z.strictObject({ actor: actorRefSchema, role: z.string() }))
      .describe('Those that have agreed to be named.'),
    partnerships: z
      .array(partnershipSchema)
      .describe(
        'Whom the owner names as partners, with their answers: all for the owner and the coordinator, its own for ' +
          'a partner, none for others.',
      ),
    municipalities: z.array(municipalityRefSchema),
    publicationState: publicationStateSchema,
    timeliness: timelinessSchema,
    lastReportOn: dateSchema.nullable(),
    reportDueOn: dateSchema.nullable(),
    contactEmail: z.string().nullable().describe('Null to a visitor.'),
    actions: z.array(
      z.strictObject({
        ...actionRefSchema.shape,
        isPrimary: z.boolean(),
        isRetired: z.boolean(),
        area: areaRefSchema,
        section: sectionRefSchema,
      }),
    ),
    contributions: z.array(contributionSchema),
    funding: z.array(fundingSchema),
    perspectives: z.array(z.strictObject({ code: codeSchema, title: z.string() })),
    agendaGoals: z.array(z.strictObject({ number: z.number().int(), title: z.string() })),
    specialisations: z.array(z.strictObject({ code: codeSchema, title: z.string() })),
    reports: z
      .array(reportSummarySchema)
      .describe('Newest first; drafts only for those who write them.'),
    related: z
      .array(initiativeRefSchema)
      .describe('Published initiatives that serve the same actions.'),
    isExample: z.boolean(),
    returnReason: z
      .string()
      .nullable()
      .describe('Why it was returned; only for the owner and the coordinator.'),
    submittedAt: instantSchema.nullable(),
    pendingChange: z
      .strictObject({
        fields: pendingChangeFieldsSchema,
        owner: actorRefSchema.nullable().describe('The new owner, where it is to have one.'),
        state: z.enum(PENDING_CHANGE_STATES),
        note: z.string().nullable().describe('Why the coordinator returned it.'),
        updatedAt: instantSchema,
      })
      .nullable()
      .describe(
        'What the owner wants changed and the coordinator has not accepted; only for the two of them. ' +
          'A body is what the owner wants it all to say: what waits and is not in it is withdrawn.',
      ),
    archivedAt: instantSchema
      .nullable()
      .describe('When it was archived; it is readable still, and out of lists and counts.'),
    archiveReason: z.string().nullable(),
    republicationRequest: republicationRequestSchema.nullable(),
    publishedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: versionSchema,
    abilities: initiativeAbilitiesSchema,
  })
  .meta({ id: 'Initiative' });
export type Initiative = z.infer<typeof initiativeSchema>;

/** What the body is made of: an answer, or a row that nobody's abilities have narrowed yet. */
type Described = Pick<
  Initiative,
  | keyof z.infer<typeof shownInitiativeFieldsSchema>
  | 'owner'
  | 'municipalities'
  | 'contactEmail'
  | 'actions'
  | 'funding'
  | 'perspectives'
  | 'agendaGoals'
  | 'specialisations'
> & {
  readonly contributions: readonly Parameters<typeof contributionBodyOf>[0][];
  readonly partnerships: readonly Pick<Initiative['partnerships'][number], 'actor' | 'role'>[];
};

/** What a form begins with: the initiative as its owner writes it, with the change that waits. */
export function wantedBodyOf(initiative: Initiative): InitiativeBody {
  return { ...initiativeBodyOf(initiative), ...initiative.pendingChange?.fields };
}

/** The initiative as its owner writes it, with every partner that the owner names. */
export function initiativeBodyOf(initiative: Described): InitiativeBody {
  return {
    ...pickFields(shownInitiativeFieldsSchema, initiative),
    ownerActorId: initiative.owner.id,
    partners: initiative.partnerships.map(({ actor, role }) => ({ actorId: actor.id, role })),
    municipalityCodes: initiative.municipalities.map(({ code }) => code),
    contactEmail: initiative.contactEmail ?? '',
    actions: initiative.actions.map(({ code, isPrimary }) => ({ code, isPrimary })),
    contributions: initiative.contributions.map(contributionBodyOf),
    funding: initiative.funding,
    perspectiveCodes: initiative.perspectives.map(({ code }) => code),
    agendaGoals: initiative.agendaGoals.map(({ number }) => number),
    specialisationCodes: initiative.specialisations.map(({ code }) => code),
  };
}

/** How long the answer to a submitted initiative takes. */
export const reviewTimeSchema = z
  .strictObject({
    days: z
      .number()
      .int()
      .nullable()
      .describe('The median of the latest answers; null where there are too few.'),
  })
  .meta({ id: 'ReviewTime' });
export type ReviewTime = z.infer<typeof reviewTimeSchema>;
