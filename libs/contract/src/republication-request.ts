import { z } from 'zod';
import { REPUBLICATION_REQUEST_STATES } from '@samhandling/domain';
import { instantSchema } from './common.ts';

export const republicationRequestSchema = z
  .strictObject({
    state: z.enum(REPUBLICATION_REQUEST_STATES),
    reason: z.string().describe('Why the owner wants it public again.'),
    declineReason: z.string().nullable().describe('Why the coordinator said no.'),
    requestedAt: instantSchema,
    answeredAt: instantSchema.nullable().describe('When it was declined.'),
  })
  .meta({
    id: 'RepublicationRequest',
    description:
      'That the owner of an archived initiative asks for it to be published again; only for the owner and the ' +
      'coordinator. There is none once it is published.',
  });
export type RepublicationRequest = z.infer<typeof republicationRequestSchema>;
