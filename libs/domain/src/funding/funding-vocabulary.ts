/** Where the money of an initiative comes from. */
export const FUNDING_SOURCES = [
  'eu',
  'state',
  'region',
  'municipality',
  'private',
  'in_kind',
] as const;
/** One of {@link FUNDING_SOURCES}. */
export type FundingSource = (typeof FUNDING_SOURCES)[number];
