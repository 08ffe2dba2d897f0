import { LONGEST } from '@samhandling/domain';
import { z } from 'zod';
import {
  dateSchema,
  emailSchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './common.ts';
import { requiredLongText, shortText } from './written-text.ts';

/** Somebody, perhaps anonymous, points out what falls short on the website. */
export const remarkBodySchema = z
  .strictObject({
    text: requiredLongText(LONGEST.message),
    pageAddress: shortText(LONGEST.webAddress)
      .optional()
      .describe('Which page it is about, as the writer says it.'),
    email: z
      .union([z.literal(''), emailSchema])
      .optional()
      .describe('Only for whoever wants an answer; left out by the anonymous.'),
  })
  .meta({
    id: 'RemarkBody',
    description: 'What falls short on the website.',
    examples: [
      { text: 'Bilden går inte att läsa med skärmläsare.', pageAddress: '/effektkarta' },
      { text: 'Texten är för liten.', pageAddress: '/tackning', email: 'anna@example.org' },
    ],
  });
export type RemarkBody = z.infer<typeof remarkBodySchema>;

/** The receipt of a remark; it does not repeat what was written. */
export const remarkReceiptSchema = z
  .strictObject({ id: idSchema, receivedAt: instantSchema })
  .meta({ id: 'RemarkReceipt' });
export type RemarkReceipt = z.infer<typeof remarkReceiptSchema>;

/** What is kept of what somebody wrote. */
export const remarkFieldsSchema = z.strictObject({
  text: z.string(),
  pageAddress: z.string().describe('Empty where the writer named no page.'),
  email: z.string().nullable().describe('Null where nobody wants an answer.'),
});
export type RemarkFields = z.infer<typeof remarkFieldsSchema>;

export const remarkSchema = z
  .strictObject({
    id: idSchema,
    ...remarkFieldsSchema.shape,
    receivedAt: instantSchema,
    handledAt: instantSchema.nullable(),
    removedOn: dateSchema
      .nullable()
      .describe('The day on which it is removed, once it is handled.'),
    handledBy: z.string().nullable().describe('Name of the person.'),
    version: versionSchema,
    abilities: z.strictObject({ handle: z.boolean() }),
  })
  .meta({ id: 'Remark' });
export type Remark = z.infer<typeof remarkSchema>;
export const remarkPageSchema = pageOf('RemarkPage', remarkSchema);
export type RemarkPage = z.infer<typeof remarkPageSchema>;

export const remarksQuerySchema = z.strictObject({
  ...pageQuery,
  isHandled: z.enum(['true', 'false']).optional(),
});
export type RemarksQuery = z.infer<typeof remarksQuerySchema>;
