import { workOverTimeQuery } from '../../../features/initiative/api/work-over-time-query.ts';

/** Counts of an area's initiatives, and the first of what is active to end. */
export const areaWorkQuery = (area: string) => workOverTimeQuery({ area, limit: 8 });
