import { z } from 'zod';
import { REGION_ROLES } from '@samhandling/domain';
import { dateSchema, idSchema, instantSchema, pageOf, pageQuery, versionSchema } from './common.ts';
import { actorRefSchema } from './references.ts';
import { membershipRoleSchema } from './actor.ts';
import { searchText } from './written-text.ts';

export const regionRoleSchema = z.enum(REGION_ROLES);

export const logInBodySchema = z
  .strictObject({ email: z.string().max(254), password: z.string().max(200) })
  .meta({
    id: 'LogInBody',
    description: 'E-mail and password.',
    examples: [{ email: 'anna@example.org', password: 'en lång mening att minnas' }],
  });
export type LogInBody = z.infer<typeof logInBodySchema>;

/** Who the caller is and what the page may offer; never a role to decide by. */
export const sessionSchema = z
  .strictObject({
    account: z
      .strictObject({ id: idSchema, name: z.string(), email: z.string() })
      .nullable()
      .describe('Null for a visitor.'),
    draftKey: z
      .string()
      .nullable()
      .describe(
        'What this account encrypts unsaved text with in the browser: 32 bytes in hexadecimal. Null for a visitor.',
      ),
    passwordLink: z
      .strictObject({ on: dateSchema, by: z.string().nullable() })
      .nullable()
      .describe(
        'Somebody else made a link for a new password to this account, and the owner has not confirmed having read it. `by` is null where it was made from the command line.',
      ),
    memberships: z.array(z.strictObject({ actor: actorRefSchema, role: membershipRoleSchema })),
    isDemo: z.boolean(),
    isMailConfigured: z.boolean(),
    abilities: z.strictObject({
      createInitiativeFor: z.array(actorRefSchema),
      viewDesk: z.boolean(),
      review: z.boolean(),
      proposeOwnership: z.boolean(),
      admitActors: z.boolean(),
      administerAccounts: z.boolean(),
      keepSeries: z.boolean(),
      readRemarks: z.boolean(),
      readInvitations: z.boolean(),
    }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const demoAccountSchema = z
  .strictObject({
    email: z.string(),
    password: z.string(),
    name: z.string(),
    role: z.enum(['editor', 'actor_administrator', ...REGION_ROLES]),
    actorName: z.string().nullable(),
  })
  .meta({ id: 'DemoAccount' });
export type DemoAccount = z.infer<typeof demoAccountSchema>;

export const passwordField = z.string().max(200);
export const passwordChangeBodySchema = z
  .strictObject({ currentPassword: passwordField, newPassword: passwordField })
  .meta({
    id: 'PasswordChangeBody',
    description: 'The old and the new password.',
    examples: [
      { currentPassword: 'en lång mening att minnas', newPassword: 'en annan lång mening' },
    ],
  });
export const passwordResetRequestBodySchema = z.strictObject({ email: z.string().max(254) }).meta({
  id: 'PasswordResetRequestBody',
  description: 'Whose password to reset. The answer is always the same.',
  examples: [{ email: 'anna@example.org' }],
});
export const passwordResetBodySchema = z.strictObject({ password: passwordField }).meta({
  id: 'PasswordResetBody',
  description: 'The new password.',
  examples: [{ password: 'en annan lång mening' }],
});

export const accountSchema = z
  .strictObject({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    regionRole: regionRoleSchema.nullable(),
    isDisabled: z.boolean(),
    memberships: z.array(z.strictObject({ actor: actorRefSchema, role: membershipRoleSchema })),
    createdAt: instantSchema,
    version: versionSchema,
    abilities: z.strictObject({
      changeRole: z.boolean(),
      disable: z.boolean(),
      makePasswordLink: z.boolean(),
    }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;
/** A link for a new password, to hand over. It is shown once and kept nowhere. */
export const passwordLinkSchema = z
  .strictObject({
    link: z
      .string()
      .nullable()
      .describe('Null where the request is repeated with its Idempotency-Key: no link is kept.'),
    expiresAt: instantSchema,
  })
  .meta({ id: 'PasswordLink' });
export type PasswordLink = z.infer<typeof passwordLinkSchema>;
export const accountsQuerySchema = z.strictObject({
  q: searchText(200).optional(),
  regionRole: regionRoleSchema.optional(),
  ...pageQuery,
});
export type AccountsQuery = z.infer<typeof accountsQuerySchema>;
export const accountPageSchema = pageOf('AccountPage', accountSchema);
export type AccountPage = z.infer<typeof accountPageSchema>;
export const accountChangeBodySchema = z
  .strictObject({ regionRole: regionRoleSchema.nullable(), isDisabled: z.boolean() })
  .meta({
    id: 'AccountChangeBody',
    description: 'Role in the region, and whether the account may log in.',
    examples: [{ regionRole: 'councillor', isDisabled: false }],
  });
export type AccountChangeBody = z.infer<typeof accountChangeBodySchema>;
