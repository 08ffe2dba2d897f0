import type { ThinCounts, ThinThresholds, ThinThresholdValues } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const THIN_THRESHOLDS_PATH = '/strategies/current/thin-thresholds';

/** From where on active work counts as thin, and how that was changed. */
export const thinThresholdsQuery = () =>
  apiQuery<ThinThresholds>(['thin-thresholds'], THIN_THRESHOLDS_PATH);

/** How many actions are thin by each fact with these thresholds. */
export const thinCountsQuery = (values: ThinThresholdValues) =>
  apiQuery<ThinCounts>(['coverage', 'thin'], '/coverage/thin-counts', { ...values });
