import { actionsQuerySchema, type ActionsQuery } from '@samhandling/contract';

/** The filter and the order of the list of actions; a table has no pages. */
export const exportQuerySchema = actionsQuerySchema.omit({ page: true, limit: true });
export type ExportQuery = Omit<ActionsQuery, 'page' | 'limit'>;
