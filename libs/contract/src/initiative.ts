import { z } from 'zod';
import {
  FUNDING_SOURCES,
  PLACE_SCOPES,
  PUBLICATION_STATES,
  TIMELINESS,
  WORK_STATUSES,
} from '@samhandling/domain';
import {
  codeSchema,
  commaList,
  dateSchema,
  decimalSchema,
  idSchema,
  instantSchema,
  municipalityCodeSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './common.ts';
import { contributionBodySchema, contributionSchema } from './contribution.ts';
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
import { reportSummarySchema } from './status-report.ts';
import { longText, optionalWebAddressSchema, searchText, shortText } from './written-text.ts';

export const publicationStateSchema = z.enum(PUBLICATION_STATES);
export const workStatusSchema = z.enum(WORK_STATUSES);
export const timelinessSchema = z.enum(TIMELINESS);
export const placeScopeSchema = z.enum(PLACE_SCOPES);
export const fundingSourceSchema = z.enum(FUNDING_SOURCES);

const fundingSchema = z
  .strictObject({
    source: fundingSourceSchema,
    amount: decimalSchema.nullable().describe('Whole kronor.'),
    name: z.string(),
  })
  .meta({ id: 'Funding' });
const fundingBodySchema = z
  .strictObject({ ...fundingSchema.shape, name: shortText(200) })
  .meta({ id: 'FundingInBody' });

/**
 * Everything the owner writes of an initiative. The same body makes and changes it. A draft may lack
 * nearly everything; what must be there before it is submitted is decided by the domain and answered
 * with `initiative.incomplete` and a list of fields.
 */
export const initiativeBodySchema = z
  .strictObject({
    ownerActorId: idSchema,
    title: shortText(160),
    summary: shortText(300).describe('One sentence.'),
    description: longText(10_000),
    partners: z.array(z.strictObject({ actorId: idSchema, role: shortText(200) })).max(50),
    placeScope: placeScopeSchema.nullable(),
    municipalityCodes: z.array(municipalityCodeSchema).max(50),
    startsOn: dateSchema.nullable(),
    endsOn: dateSchema.nullable(),
    workStatus: workStatusSchema,
    contactEmail: z
      .union([z.literal(''), z.email().max(254)])
      .describe('A role mailbox; never shown to a visitor.'),
    webAddress: optionalWebAddressSchema,
    actions: z.array(z.strictObject({ code: codeSchema, isPrimary: z.boolean() })).max(30),
    contributions: z.array(contributionBodySchema).max(30),
    budgetTotal: decimalSchema.nullable().describe('Whole kronor.'),
    funding: z.array(fundingBodySchema).max(20),
    referenceNumber: shortText(100).describe('Diarienummer, free text.'),
    perspectiveCodes: z.array(codeSchema).max(20),
    agendaGoals: z.array(z.number().int().min(1).max(17)).max(17),
  })
  .meta({
    id: 'InitiativeBody',
    description: 'What the owner writes of an initiative.',
    examples: [
      {
        ownerActorId: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
        title: 'Bygdens mobilkarta',
        summary: 'Vi mäter mobiltäckningen längs vägarna i Pajala.',
        description: '',
        partners: [],
        placeScope: 'municipalities',
        municipalityCodes: ['2521'],
        startsOn: '2026-01-01',
        endsOn: '2027-12-31',
        workStatus: 'planned',
        contactEmail: 'kommun@example.org',
        webAddress: '',
        actions: [{ code: 'l09', isPrimary: true }],
        contributions: [],
        budgetTotal: '500000',
        funding: [{ source: 'municipality', amount: '500000', name: 'Pajala kommun' }],
        referenceNumber: 'KS 2026/12',
        perspectiveCodes: [],
        agendaGoals: [9],
      },
    ],
  });
export type InitiativeBody = z.infer<typeof initiativeBodySchema>;

export const initiativeAbilitiesSchema = z
  .strictObject({
    update: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    return: z.boolean(),
    publish: z.boolean(),
    archive: z.boolean(),
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
  'relevance',
] as const;
export const initiativesQuerySchema = z.strictObject({
  q: searchText(200).optional(),
  area: codeSchema.optional(),
  section: codeSchema.optional(),
  action: codeSchema.optional(),
  effectGoal: codeSchema.optional(),
  municipality: commaList(municipalityCodeSchema).optional(),
  actor: idSchema.optional().describe('Owner or partner.'),
  actorType: commaList(actorTypeSchema).optional(),
  workStatus: commaList(workStatusSchema).optional(),
  timeliness: commaList(timelinessSchema).optional(),
  publication: commaList(publicationStateSchema)
    .optional()
    .describe('Other than published only shows what the caller may read.'),
  sort: z.enum(INITIATIVE_SORTS).default('-updated'),
  ...pageQuery,
});
export type InitiativesQuery = z.infer<typeof initiativesQuerySchema>;
export const initiativePageSchema = pageOf('InitiativePage', initiativeRowSchema);
export type InitiativePage = z.infer<typeof initiativePageSchema>;

export const initiativeSchema = z
  .strictObject({
    id: idSchema,
    owner: actorRefSchema,
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    partners: z.array(z.strictObject({ actor: actorRefSchema, role: z.string() })),
    placeScope: placeScopeSchema.nullable(),
    municipalities: z.array(municipalityRefSchema),
    startsOn: dateSchema.nullable(),
    endsOn: dateSchema.nullable(),
    workStatus: workStatusSchema,
    publicationState: publicationStateSchema,
    timeliness: timelinessSchema,
    lastReportOn: dateSchema.nullable(),
    reportDueOn: dateSchema.nullable(),
    contactEmail: z.string().nullable().describe('Null to a visitor.'),
    webAddress: z.string(),
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
    budgetTotal: decimalSchema.nullable(),
    funding: z.array(fundingSchema),
    referenceNumber: z.string(),
    perspectives: z.array(z.strictObject({ code: codeSchema, title: z.string() })),
    agendaGoals: z.array(z.strictObject({ number: z.number().int(), title: z.string() })),
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
    publishedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: versionSchema,
    abilities: initiativeAbilitiesSchema,
  })
  .meta({ id: 'Initiative' });
export type Initiative = z.infer<typeof initiativeSchema>;
