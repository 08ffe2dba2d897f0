import { z } from 'zod';
import { FUNDING_SOURCES, PLACE_SCOPES, WORK_STATUSES, LONGEST } from '@samhandling/domain';
import { agendaGoalSchema } from './aspect-query.ts';
import {
  codeSchema,
  dateSchema,
  decimalSchema,
  emailSchema,
  idSchema,
  municipalityCodeSchema,
} from './common.ts';
import { contributionBodySchema } from './contribution.ts';
import { asKept, textsOf } from './fields.ts';
import {
  longText,
  optionalWebAddressSchema,
  requiredShortText,
  shortText,
} from './written-text.ts';

export const workStatusSchema = z.enum(WORK_STATUSES);
export const placeScopeSchema = z.enum(PLACE_SCOPES);
export const fundingSourceSchema = z.enum(FUNDING_SOURCES);

export const fundingSchema = z
  .strictObject({
    source: fundingSourceSchema,
    amount: decimalSchema.nullable().describe('Whole kronor.'),
    name: z.string(),
  })
  .meta({ id: 'Funding' });
const fundingBodySchema = z
  .strictObject({ ...fundingSchema.shape, name: shortText(LONGEST.name) })
  .meta({ id: 'FundingInBody' });
const partnerBodySchema = z.strictObject({ actorId: idSchema, role: shortText(LONGEST.name) });

/** So many places outside the county an initiative names. */
export const PLACES_ACROSS_BORDER_AT_MOST = 20;

/** What stands in an initiative's own row: `riskNote` is its column `risk_note`. */
export const initiativeFieldsSchema = z.strictObject({
  ownerActorId: idSchema,
  title: shortText(LONGEST.title),
  summary: shortText(LONGEST.sentence).describe('One sentence.'),
  description: longText(LONGEST.description),
  placeScope: placeScopeSchema.nullable(),
  placesAcrossBorder: z
    .array(requiredShortText(LONGEST.placeName))
    .max(PLACES_ACROSS_BORDER_AT_MOST)
    .describe(
      'Names of places outside the county: neighbouring municipalities as the strategy lists them, and any ' +
        'others. Only of work across the border; none of them is a municipality of the county.',
    ),
  startsOn: dateSchema.nullable(),
  endsOn: dateSchema.nullable(),
  workStatus: workStatusSchema,
  contactEmail: z
    .union([z.literal(''), emailSchema])
    .describe('A role mailbox; never shown to a visitor.'),
  webAddress: optionalWebAddressSchema,
  budgetTotal: decimalSchema.nullable().describe('Whole kronor.'),
  referenceNumber: shortText(LONGEST.reference).describe('Diarienummer, free text.'),
  perspectiveCodes: z.array(codeSchema).max(20),
  agendaGoals: z.array(agendaGoalSchema).max(17),
  specialisationCodes: z
    .array(codeSchema)
    .max(20)
    .describe('Areas of smart specialisation, in the codes of the strategy.'),
});
export type InitiativeFields = z.infer<typeof initiativeFieldsSchema>;

/**
 * Everything the owner writes of an initiative. The same body makes and changes it. A draft may lack
 * nearly everything; what must be there before it is submitted is decided by the domain and answered
 * with `initiative.incomplete` and a list of fields.
 */
export const initiativeBodySchema = z
  .strictObject({
    ...initiativeFieldsSchema.shape,
    partners: z.array(partnerBodySchema).max(50),
    municipalityCodes: z.array(municipalityCodeSchema).max(50),
    actions: z.array(z.strictObject({ code: codeSchema, isPrimary: z.boolean() })).max(30),
    contributions: z.array(contributionBodySchema).max(30),
    funding: z.array(fundingBodySchema).max(20),
  })
  .meta({
    id: 'InitiativeBody',
    description: 'What the owner writes of an initiative.',
    examples: [initiativeExample()],
  });
export type InitiativeBody = z.infer<typeof initiativeBodySchema>;

/** The major fields of a body that differ from what is public. */
export const pendingChangeFieldsSchema = z
  .strictObject({
    title: z.string(),
    ownerActorId: idSchema,
    actions: initiativeBodySchema.shape.actions,
    contributions: z.array(
      z
        .strictObject({
          ...asKept(contributionBodySchema.shape),
          unit: z.string().nullable(),
          counterfactual: z.string(),
          evidenceUrl: z.string().nullable(),
        })
        .meta({ id: 'WantedContribution' }),
    ),
  })
  .partial()
  .meta({ id: 'PendingChangeFields' });
export type PendingChangeFields = z.infer<typeof pendingChangeFieldsSchema>;

/** An initiative that can be submitted. Tests and seeds begin with it. */
export function initiativeExample() {
  return {
    ownerActorId: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
    title: 'Bygdens mobilkarta',
    summary: 'Vi mäter mobiltäckningen längs vägarna i Pajala.',
    description: '',
    partners: [],
    placeScope: 'municipalities' as const,
    placesAcrossBorder: [],
    municipalityCodes: ['2521'],
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    workStatus: 'planned' as const,
    contactEmail: 'kommun@example.org',
    webAddress: '',
    actions: [{ code: 'l09', isPrimary: true }],
    contributions: [],
    budgetTotal: '500000',
    funding: [{ source: 'municipality' as const, amount: '500000', name: 'Pajala kommun' }],
    referenceNumber: 'KS 2026/12',
    perspectiveCodes: [],
    agendaGoals: [9],
    specialisationCodes: [],
  };
}

/** An initiative that has not begun to be described. */
export function emptyInitiative(ownerActorId: string): InitiativeBody {
  return {
    ownerActorId,
    title: '',
    summary: '',
    description: '',
    partners: [],
    placeScope: null,
    placesAcrossBorder: [],
    municipalityCodes: [],
    startsOn: null,
    endsOn: null,
    workStatus: 'planned',
    contactEmail: '',
    webAddress: '',
    actions: [],
    contributions: [],
    budgetTotal: null,
    funding: [],
    referenceNumber: '',
    perspectiveCodes: [],
    agendaGoals: [],
    specialisationCodes: [],
  };
}

/** The texts of an initiative's own row, as its form asks for them. */
export const INITIATIVE_TEXTS = textsOf(initiativeFieldsSchema);

/** Which fields each step of the form asks for, in its order. */
export const INITIATIVE_FORM_FIELDS = {
  what: ['title', 'summary', 'description'],
  who: [
    'ownerActorId',
    'partners',
    'placeScope',
    'municipalityCodes',
    'placesAcrossBorder',
    'startsOn',
    'endsOn',
    'workStatus',
    'contactEmail',
    'webAddress',
  ],
  actions: ['actions'],
  change: ['contributions'],
  money: [
    'budgetTotal',
    'funding',
    'referenceNumber',
    'perspectiveCodes',
    'agendaGoals',
    'specialisationCodes',
  ],
} as const satisfies Record<string, readonly (keyof InitiativeBody)[]>;

/** Fields that a visitor never sees. A spec finds every other one on the public page. */
export const HIDDEN_INITIATIVE_FIELDS: readonly (keyof InitiativeBody)[] = ['contactEmail'];
