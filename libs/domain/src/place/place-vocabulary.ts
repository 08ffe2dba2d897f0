/** How wide an initiative reaches: named municipalities, the whole county, or across the border. */
export const PLACE_SCOPES = ['municipalities', 'county', 'cross_border'] as const;
/** One of {@link PLACE_SCOPES}. */
export type PlaceScope = (typeof PLACE_SCOPES)[number];
