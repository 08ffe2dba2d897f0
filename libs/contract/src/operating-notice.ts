import { z } from 'zod';
import { instantSchema } from './common.ts';

/** Something about how the product is run that its administrator should have mended. */
export const operatingNoticeSchema = z
  .strictObject({
    code: z
      .enum(['proxy_undeclared'])
      .describe(
        '`proxy_undeclared`: a reverse proxy stands in front that TRUST_PROXY does not count.',
      ),
    since: instantSchema.describe('When it was first seen after the last start.'),
  })
  .meta({ id: 'OperatingNotice' });
export type OperatingNotice = z.infer<typeof operatingNoticeSchema>;
