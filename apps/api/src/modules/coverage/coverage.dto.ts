import { actionsQuerySchema } from '@samhandling/contract';
import { z } from 'zod';

export const EXPORT_DIALECTS = ['excel', 'rfc4180'] as const;

/** The filter and the order of the list of actions; a table has no pages. */
export const exportQuerySchema = actionsQuerySchema.omit({ page: true, limit: true }).extend({
  dialect: z
    .enum(EXPORT_DIALECTS)
    .default('excel')
    .describe(
      '`excel`: semicolons and a byte order mark, as Excel reads it in Swedish. `rfc4180`: commas.',
    ),
});
export type ExportQuery = z.infer<typeof exportQuerySchema>;
