import { z } from 'zod';
import { PARTNER_REVIEW_STATES } from '@samhandling/domain';
import { idSchema, instantSchema, versionSchema } from './common.ts';
import { actorRefSchema } from './references.ts';

export const partnershipSchema = z
  .strictObject({
    id: idSchema,
    actor: actorRefSchema,
    role: z.string(),
    reviewState: z
      .enum(PARTNER_REVIEW_STATES)
      .describe('Only one that has accepted is counted and named in public.'),
    askedAt: instantSchema,
    declineReason: z.string().nullable(),
    version: versionSchema,
    abilities: z.strictObject({ accept: z.boolean(), decline: z.boolean() }),
  })
  .meta({ id: 'Partnership' });
export type Partnership = z.infer<typeof partnershipSchema>;
