import { dateSchema } from './common.ts';

/** What overviews take, so that one day can be compared with another. */
export const earlierDayQuery = {
  asOf: dateSchema
    .optional()
    .describe(
      'As it was at the end of this day, Swedish time; not a day to come. Without it, now.',
    ),
};

/**
 * Which day an overview is about. What initiatives are linked with has been kept from one day on; before
 * it nothing else is known of them. What initiatives expected is known of every day.
 */
export const toldDay = {
  asOf: dateSchema.describe('The day that the answer is about.'),
  linksKnownFrom: dateSchema
    .nullable()
    .describe(
      'Where `asOf` is earlier than the first day of which it is kept what initiatives had: that day. ' +
        'Actions served, owners, places and days are then told as they were on it, or when the ' +
        'initiative was published if that was later. Null where they are of `asOf` itself.',
    ),
};
