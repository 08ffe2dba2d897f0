import { thinThresholdsBodySchema } from '@samhandling/contract';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { fieldsOf, type Of } from '../../schema/index.ts';

/** The thresholds themselves, without what the product keeps of them. */
export const thresholdFields = fieldsOf('thin_thresholds', thinThresholdsBodySchema, [
  'strategy_id',
  'changed_at',
  'version',
]);

/** Those that somebody has set for the strategy; null where nobody has. */
export const thresholdsOfStrategy = (eb: Of<'strategy'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('thin_thresholds')
      .select((thresholds) => thresholdFields.columns(thresholds))
      .whereRef('thin_thresholds.strategy_id', '=', 'strategy.id'),
  );
