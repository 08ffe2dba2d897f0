import { z } from 'zod';
import { INVITATION_STEPS, LONGEST } from '@samhandling/domain';
import { passwordField, regionRoleSchema } from './account.ts';
import { membershipRoleSchema } from './actor.ts';
import { dateSchema, emailSchema, idSchema, pageOf, pageQuery } from './common.ts';
import { actorRefSchema } from './references.ts';
import { requiredShortText, searchText } from './written-text.ts';

export const accountInvitationBodySchema = z
  .strictObject({
    email: emailSchema,
    name: requiredShortText(LONGEST.name),
    regionRole: regionRoleSchema.nullable(),
  })
  .meta({
    id: 'AccountInvitationBody',
    description: 'Whom to invite, with which role in the region.',
    examples: [{ email: 'lena@example.org', name: 'Lena Exempel', regionRole: 'coordinator' }],
  });
export type AccountInvitationBody = z.infer<typeof accountInvitationBodySchema>;

/** An invitation that waits for its answer. */
export const invitationSchema = z
  .strictObject({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    actor: actorRefSchema.nullable().describe('Null where it is to the region.'),
    membershipRole: membershipRoleSchema.nullable(),
    regionRole: regionRoleSchema.nullable(),
    invitedBy: z.string().nullable().describe('Name; null where the command line did it.'),
    invitedOn: dateSchema,
    expiresOn: dateSchema,
    isExpired: z.boolean(),
    hasLink: z.boolean().describe('A link was mailed or handed over.'),
    abilities: z.strictObject({
      withdraw: z.boolean(),
      renew: z.boolean(),
      handOver: z.boolean(),
    }),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitationSchema>;
export const invitationPageSchema = pageOf('InvitationPage', invitationSchema);
export type InvitationPage = z.infer<typeof invitationPageSchema>;
export const invitationsQuerySchema = z.strictObject({
  q: searchText(200).optional().describe('Part of the name, the address or the actor.'),
  ...pageQuery,
});
export type InvitationsQuery = z.infer<typeof invitationsQuerySchema>;

/** A link to hand over. It is shown once and kept nowhere. */
export const invitationLinkSchema = z
  .strictObject({
    link: z
      .string()
      .nullable()
      .describe('Null where the request is repeated with its Idempotency-Key: no link is kept.'),
    expiresOn: dateSchema,
  })
  .meta({ id: 'InvitationLink' });
export type InvitationLink = z.infer<typeof invitationLinkSchema>;

/** What an invitation says to whoever opens its link. */
export const linkedInvitationSchema = z
  .strictObject({
    email: z.string(),
    name: z.string().describe('As the inviter wrote it; empty unless an account is to be made.'),
    actor: actorRefSchema.nullable(),
    step: z.enum(INVITATION_STEPS).describe('What the caller has to do next.'),
  })
  .meta({ id: 'LinkedInvitation' });
export type LinkedInvitation = z.infer<typeof linkedInvitationSchema>;

export const invitedAccountBodySchema = z
  .strictObject({ name: requiredShortText(LONGEST.name), password: passwordField })
  .meta({
    id: 'InvitedAccountBody',
    description: 'Name and password of the new account.',
    examples: [{ name: 'Erik Exempel', password: 'en lång mening att minnas' }],
  });
export type InvitedAccountBody = z.infer<typeof invitedAccountBodySchema>;
