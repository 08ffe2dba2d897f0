/** How much there is in a simulated county. */
export type CountySize = Readonly<{
  initiatives: number;
  actors: number;
  reports: number;
  /** Whether filed reports keep what they were about: left out where there are a million of them. */
  hasSnapshots: boolean;
}>;

/** The sizes that the product is looked at and measured with. */
export const COUNTY_SIZES = {
  smoke: { initiatives: 50, actors: 60, reports: 150, hasSnapshots: true },
  S: { initiatives: 500, actors: 300, reports: 3000, hasSnapshots: true },
  M: { initiatives: 5000, actors: 1500, reports: 30_000, hasSnapshots: true },
  L: { initiatives: 100_000, actors: 8000, reports: 1_000_000, hasSnapshots: false },
} as const satisfies Record<string, CountySize>;
