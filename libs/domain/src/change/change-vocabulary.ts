/** What can change so that a public fact changes with it. */
export const CHANGE_KINDS = [
  'initiative',
  'ownership',
  'actor',
  'series',
  'strategy',
  'thin_thresholds',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
