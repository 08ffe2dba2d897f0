import { z } from 'zod';
import { OWNERSHIP_ROLES, OWNERSHIP_STATES, LONGEST } from '@samhandling/domain';
import { codeSchema, dateSchema, idSchema, versionSchema } from './common.ts';
import { actionRefSchema, actorRefSchema } from './references.ts';
import { longText } from './written-text.ts';

export const ownershipRoleSchema = z.enum(OWNERSHIP_ROLES);
export const ownershipStateSchema = z.enum(OWNERSHIP_STATES);

export const ownershipSchema = z
  .strictObject({
    id: idSchema,
    action: actionRefSchema,
    actor: actorRefSchema,
    role: ownershipRoleSchema,
    state: ownershipStateSchema,
    note: z
      .string()
      .describe(
        'What the actor intends to do, or why the coordinator proposes it. Public when confirmed; empty to a visitor before.',
      ),
    openedOn: dateSchema,
    confirmedOn: dateSchema.nullable(),
    releasedOn: dateSchema.nullable(),
    releaseReason: z.string().nullable(),
    version: versionSchema,
    abilities: z.strictObject({ confirm: z.boolean(), release: z.boolean() }),
  })
  .meta({ id: 'Ownership' });
export type Ownership = z.infer<typeof ownershipSchema>;

/** Claims responsibility (an actor's administrator) or proposes it (the coordinator); the person's abilities decide which. */
export const ownershipBodySchema = z
  .strictObject({
    actorId: idSchema,
    role: ownershipRoleSchema,
    note: longText(LONGEST.message).default(''),
  })
  .meta({
    id: 'OwnershipBody',
    description: 'Who is to be responsible for the action, and how.',
    examples: [
      {
        actorId: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
        role: 'lead',
        note: 'Vi samordnar arbetet.',
      },
    ],
  });
export type OwnershipBody = z.infer<typeof ownershipBodySchema>;

export const ownershipsQuerySchema = z.strictObject({
  action: codeSchema.optional(),
  actor: idSchema.optional(),
  state: ownershipStateSchema.optional(),
});
export type OwnershipsQuery = z.infer<typeof ownershipsQuerySchema>;
