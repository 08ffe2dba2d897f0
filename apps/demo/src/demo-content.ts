import { readFile } from 'node:fs/promises';
import {
  ACTOR_TYPES,
  BIRTHS,
  CONFIDENCES,
  FUNDING_SOURCES,
  MEMBERSHIP_ROLES,
  OWNERSHIP_ROLES,
  OWNERSHIP_STATES,
  PUBLICATION_STATES,
  REGION_ROLES,
  SEXES,
} from '@samhandling/domain';
import {
  contributionFieldsSchema,
  initiativeFieldsSchema,
  statusReportFieldsSchema,
} from '@samhandling/contract';
import { z } from 'zod';

const breakdown = { sex: z.enum(SEXES).nullable(), birth: z.enum(BIRTHS).nullable() };
const months = z.number().int();
const name = z.string().min(1);

const observedSchema = z.strictObject({
  ...breakdown,
  contribution: name.describe('Key of the contribution.'),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  note: z.string(),
  confidence: z.enum(CONFIDENCES).nullable(),
  evidenceUrl: z.url().nullable(),
});

/** What a report says; what is left out is empty. */
const reportTextSchema = statusReportFieldsSchema
  .omit({ periodFrom: true, periodTo: true })
  .partial()
  .required({ workStatus: true }).shape;

/** What an initiative says in the words of the contract; what is left out is empty. */
const initiativeTextSchema = initiativeFieldsSchema
  .omit({
    ownerActorId: true,
    startsOn: true,
    endsOn: true,
    contactEmail: true,
    perspectiveCodes: true,
  })
  .partial()
  .required({ title: true, summary: true, placeScope: true, workStatus: true }).shape;

const initiativeSchema = z.strictObject({
  key: name,
  owner: name,
  ...initiativeTextSchema,
  municipalities: z.array(z.string()),
  actions: z.array(name).min(1).describe('The first is the primary one.'),
  publicationState: z.enum(PUBLICATION_STATES),
  publishedMonthsAgo: months,
  startsMonthsAgo: months,
  endsInMonths: months,
  returnReason: z.string().nullable(),
  partners: z.array(z.strictObject({ actor: name, role: z.string() })),
  contributions: z.array(
    z.strictObject({
      key: name,
      effectGoal: name,
      indicator: z.string().nullable(),
      measure: z.string().nullable(),
      ...contributionFieldsSchema.shape,
      review: z
        .strictObject({
          state: z.enum(['questioned', 'accepted']),
          question: name.nullable(),
          monthsAgo: months,
        })
        .nullable()
        .default(null),
    }),
  ),
  reports: z.array(
    z.strictObject({
      ...reportTextSchema,
      filedMonthsAgo: months,
      periodMonths: months,
      observed: z.array(observedSchema),
      correction: z.strictObject({ reason: name, filedMonthsAgo: months }).nullable(),
    }),
  ),
  draftReport: z.strictObject({ ...reportTextSchema, periodMonths: months }).nullable(),
  funding: z.array(z.strictObject({ source: z.enum(FUNDING_SOURCES), amount: z.string(), name })),
  perspectives: z.array(name),
});

/** The demo as data. Times are in months from the day it is loaded, so that it never grows old. */
export const demoContentSchema = z.strictObject({
  password: z.string().min(15),
  actors: z.array(z.strictObject({ name, type: z.enum(ACTOR_TYPES), municipality: z.string() })),
  accounts: z.array(
    z.strictObject({
      email: z.email(),
      name,
      regionRole: z.enum(REGION_ROLES).nullable(),
      memberships: z.array(z.strictObject({ actor: name, role: z.enum(MEMBERSHIP_ROLES) })),
    }),
  ),
  people: z
    .array(z.strictObject({ email: z.email(), name, actor: name }))
    .describe('Who runs the actors. They have the same password, and no log-in is shown for them.'),
  initiatives: z.array(initiativeSchema),
  ownerships: z.array(
    z.strictObject({
      action: name,
      actor: name,
      role: z.enum(OWNERSHIP_ROLES),
      state: z.enum(OWNERSHIP_STATES),
      monthsAgo: months,
      note: z.string(),
      releaseReason: z.string().optional(),
    }),
  ),
  actorRequests: z.array(
    z.strictObject({
      name,
      type: z.enum(ACTOR_TYPES),
      municipality: z.string(),
      description: z.string(),
      requesterName: name,
      requesterEmail: z.email(),
      message: z.string(),
      monthsAgo: months,
    }),
  ),
});
export type DemoContent = z.infer<typeof demoContentSchema>;
export type DemoInitiative = DemoContent['initiatives'][number];
export type DemoReport = DemoInitiative['reports'][number];
export type DemoOwnership = DemoContent['ownerships'][number];

const FILE = new URL('../content/norrbotten-2030.json', import.meta.url);

/** Reads the content of the demo that comes with the product. */
export async function readDemoContent(): Promise<DemoContent> {
  return demoContentSchema.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
