import { z } from 'zod';
import { ACTOR_STATES, MEMBERSHIP_ROLES, LONGEST } from '@samhandling/domain';
import {
  commaList,
  dateSchema,
  emailSchema,
  idSchema,
  monthSchema,
  municipalityCodeSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './common.ts';
import {
  actionRefSchema,
  actorRefSchema,
  actorTypeSchema,
  municipalityRefSchema,
} from './references.ts';
import { ownershipSchema } from './ownership.ts';
import {
  longText,
  optionalWebAddressSchema,
  requiredShortText,
  searchText,
  shortText,
} from './written-text.ts';

export const actorStateSchema = z.enum(ACTOR_STATES);
export const membershipRoleSchema = z.enum(MEMBERSHIP_ROLES);

/** What an actor says of itself, as it is kept: the fields of its own row. */
export const actorFieldsSchema = z.strictObject({
  name: requiredShortText(LONGEST.name),
  type: actorTypeSchema,
  municipalityCode: municipalityCodeSchema.nullable(),
  organisationNumber: shortText(LONGEST.number).nullable(),
  webAddress: optionalWebAddressSchema,
  description: longText(LONGEST.message),
  contactEmail: z.union([z.literal(''), emailSchema]),
});
export type ActorFields = z.infer<typeof actorFieldsSchema>;

/** What an actor says of itself. */
export const actorBodySchema = z
  .strictObject({
    ...actorFieldsSchema.shape,
    organisationNumber: shortText(LONGEST.number).describe(
      'Checked; empty where there is none. Never public for a sole trader.',
    ),
  })
  .meta({
    id: 'ActorBody',
    description: 'What an actor says of itself.',
    examples: [
      {
        name: 'Pajala kommun',
        type: 'municipality',
        municipalityCode: '2521',
        organisationNumber: '212000-2783',
        webAddress: 'https://pajala.example',
        description: '',
        contactEmail: 'kommun@pajala.example',
      },
    ],
  });
export type ActorBody = z.infer<typeof actorBodySchema>;

/** An organisation asks to join; a coordinator admits it. */
export const actorRequestBodySchema = z
  .strictObject({
    ...actorBodySchema.shape,
    requesterName: requiredShortText(LONGEST.name),
    requesterEmail: emailSchema,
    message: longText(LONGEST.message),
  })
  .meta({
    id: 'ActorRequestBody',
    description: 'An organisation asks to join.',
    examples: [
      {
        name: 'Byautveckling Tärendö',
        type: 'civil_society',
        municipalityCode: '2521',
        organisationNumber: '',
        webAddress: '',
        description: 'Vi utvecklar byn.',
        contactEmail: 'info@example.org',
        requesterName: 'Anna Exempel',
        requesterEmail: 'anna@example.org',
        message: '',
      },
    ],
  });
export type ActorRequestBody = z.infer<typeof actorRequestBodySchema>;

export const actorRequestReceiptSchema = z
  .strictObject({ id: idSchema, name: z.string() })
  .meta({ id: 'ActorRequestReceipt' });

export const actorRowSchema = z
  .strictObject({
    ...actorRefSchema.shape,
    state: actorStateSchema,
    municipality: municipalityRefSchema.nullable(),
    initiativeCount: z.number().int().describe('Published, as owner or partner.'),
    ownershipCount: z.number().int().describe('Confirmed.'),
    isExample: z.boolean(),
  })
  .meta({ id: 'ActorRow' });
export type ActorRow = z.infer<typeof actorRowSchema>;

export const ACTOR_SORTS = [
  'name',
  '-name',
  'initiatives',
  '-initiatives',
  'ownerships',
  '-ownerships',
] as const;
export const actorsQuerySchema = z.strictObject({
  q: searchText(200).optional(),
  type: commaList(actorTypeSchema).optional(),
  municipality: commaList(municipalityCodeSchema).optional(),
  admittedIn: monthSchema.optional().describe('New in this month, Swedish time.'),
  state: actorStateSchema.optional().describe('Other than admitted only for those who admit.'),
  sort: z.enum(ACTOR_SORTS).default('name'),
  ...pageQuery,
});
export type ActorsQuery = z.infer<typeof actorsQuerySchema>;
export const actorPageSchema = pageOf('ActorPage', actorRowSchema);
export type ActorPage = z.infer<typeof actorPageSchema>;

export const actorSchema = z
  .strictObject({
    ...actorRefSchema.shape,
    state: actorStateSchema,
    municipality: municipalityRefSchema.nullable(),
    organisationNumber: z
      .string()
      .nullable()
      .describe("Null where it is a person's or there is none."),
    webAddress: z.string(),
    description: z.string(),
    contactEmail: z.string().nullable().describe('Null to a visitor.'),
    ownerships: z
      .array(ownershipSchema)
      .describe('Confirmed, and the open ones for those who may see them.'),
    worksOn: z.array(actionRefSchema).describe('Actions served by its published initiatives.'),
    initiativeCount: z.number().int(),
    mergedInto: actorRefSchema.nullable(),
    request: z
      .strictObject({
        requesterName: z.string(),
        requesterEmail: z.string(),
        message: z.string(),
        requestedOn: dateSchema,
      })
      .nullable()
      .describe('Only for those who admit.'),
    similar: z
      .array(actorRefSchema)
      .describe(
        'Actors, and others that ask to join, with a similar name or the same number; only for those who admit a request.',
      ),
    isExample: z.boolean(),
    version: versionSchema,
    abilities: z.strictObject({
      update: z.boolean(),
      invite: z.boolean(),
      viewMembers: z.boolean(),
      removeMember: z.boolean(),
      admit: z.boolean(),
      decline: z.boolean(),
      merge: z.boolean(),
    }),
  })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof actorSchema>;

export const mergeBodySchema = z.strictObject({ intoActorId: idSchema }).meta({
  id: 'ActorMergeBody',
  description: 'Which actor it is really.',
  examples: [{ intoActorId: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11' }],
});
export type MergeBody = z.infer<typeof mergeBodySchema>;

export const memberSchema = z
  .strictObject({
    accountId: idSchema,
    name: z.string(),
    email: z.string(),
    role: membershipRoleSchema,
    since: dateSchema,
    abilities: z.strictObject({ makePasswordLink: z.boolean() }),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberSchema>;

export const memberInvitationBodySchema = z
  .strictObject({
    email: emailSchema,
    name: requiredShortText(LONGEST.name),
    role: membershipRoleSchema,
  })
  .meta({
    id: 'MemberInvitationBody',
    description: 'Whom to invite to the actor.',
    examples: [{ email: 'erik@example.org', name: 'Erik Exempel', role: 'editor' }],
  });
export type MemberInvitationBody = z.infer<typeof memberInvitationBodySchema>;

/** What was invited. No link is in it: it goes by mail, or is handed over by those who may. */
export const invitationReceiptSchema = z
  .strictObject({
    id: idSchema,
    email: z.string(),
    isMailed: z.boolean().describe('False where no mail server is set up.'),
    expiresOn: dateSchema,
    abilities: z.strictObject({ handOver: z.boolean() }),
  })
  .meta({ id: 'InvitationReceipt' });
export type InvitationReceipt = z.infer<typeof invitationReceiptSchema>;

/** The actor after a decision, and the invitation of whoever asked for it to join. */
export const admissionSchema = z
  .strictObject({
    actor: actorSchema,
    invitation: invitationReceiptSchema
      .nullable()
      .describe('Null where nobody asked, or whoever asked is a member already.'),
  })
  .meta({ id: 'ActorAdmission' });
export type Admission = z.infer<typeof admissionSchema>;
