/** How the values of a measure go on from what the strategy states, in the measure's unit. */
export type MeasureCourse = Readonly<{
  measure: string;
  /** Change a year, and of the nation where it differs. */
  yearly: number;
  yearlyNation?: number;
  /** How much a year differs from the trend. */
  wobble: number;
  /** So many years old the latest value is. */
  lag: number;
  /** Bounds that no value passes. */
  low?: number;
  high?: number;
  /** Where the strategy states no value: what it was in the first year, of the county and the nation. */
  start?: Readonly<{ year: number; county: number; nation?: number; decimals: number }>;
  /**
   * How municipalities differ: by so much around the county's value, which stays their mean by inhabitants; or
   * as parts of the county's number, which stays their sum.
   */
  municipal?: Readonly<
    | { around: number; centre: 'up' | 'down'; everyYears?: number }
    | { parts: 'inhabitants' | 'industry' | 'building' }
  >;
  /** The parts of women and men are shares of a whole, so that they are a hundred together. */
  isWhole?: boolean;
}>;

/** By measure of the strategy of Norrbotten. Those that are left out have no more values than it states. */
export const COURSES: readonly MeasureCourse[] = [
  {
    measure: 'l-e1-1-invanare',
    yearly: -260,
    yearlyNation: 57_000,
    wobble: 310,
    lag: 1,
    municipal: { parts: 'inhabitants' },
  },
  {
    measure: 'l-e1-1-konsfordelning',
    yearly: 0.02,
    yearlyNation: -0.01,
    wobble: 0.04,
    lag: 1,
    isWhole: true,
  },
  {
    measure: 'l-e1-1-konsfordelning-unga',
    yearly: 0.12,
    yearlyNation: 0.03,
    wobble: 0.2,
    lag: 1,
    isWhole: true,
  },
  {
    measure: 'l-e2-1-bostader',
    yearly: 18,
    wobble: 140,
    lag: 1,
    low: 300,
    municipal: { parts: 'building' },
  },
  {
    measure: 'l-e3-1-vaxthusgaser',
    yearly: -0.09,
    wobble: 0.14,
    lag: 2,
    low: 0.1,
    municipal: { parts: 'industry' },
  },
  {
    measure: 'l-e3-2-transporter',
    yearly: -17,
    wobble: 11,
    lag: 2,
    low: 10,
    municipal: { parts: 'inhabitants' },
  },
  { measure: 'l-e3-3-energi', yearly: 1.4, wobble: 0.8, lag: 3, low: 0, high: 100 },
  { measure: 'l-e3-4-elproduktion', yearly: 0.15, wobble: 0.3, lag: 2, low: 0, high: 99.8 },
  {
    measure: 'l-e4-1-1gbit',
    yearly: 2.7,
    yearlyNation: 2.4,
    wobble: 0.5,
    lag: 1,
    low: 0,
    high: 97.6,
    municipal: { around: 9, centre: 'up' },
  },
  {
    measure: 'l-e4-1-100mbit',
    yearly: 2.2,
    wobble: 0.5,
    lag: 1,
    low: 0,
    high: 99,
    start: { year: 2018, county: 71, nation: 76, decimals: 1 },
    municipal: { around: 12, centre: 'up' },
  },
  {
    measure: 'l-e5-1-ohalsotal',
    yearly: -0.5,
    yearlyNation: -0.6,
    wobble: 0.3,
    lag: 1,
    low: 5,
    municipal: { around: 6, centre: 'down' },
  },
  {
    measure: 't-e1-1-kollektivtrafik',
    yearly: 0.4,
    wobble: 0.5,
    lag: 2,
    low: 2,
    high: 60,
    municipal: { around: 4, centre: 'up', everyYears: 2 },
  },
  {
    measure: 't-e1-2-bil',
    yearly: 0.1,
    wobble: 0.2,
    lag: 2,
    low: 0,
    high: 99.5,
    start: { year: 2019, county: 91.2, decimals: 1 },
    municipal: { around: 7, centre: 'up', everyYears: 2 },
  },
  {
    measure: 't-e1-2-kollektivtrafik',
    yearly: 0.5,
    wobble: 0.4,
    lag: 2,
    low: 0,
    high: 95,
    start: { year: 2019, county: 68.4, decimals: 1 },
    municipal: { around: 18, centre: 'up', everyYears: 2 },
  },
  {
    measure: 't-e2-1-andel',
    yearly: -0.4,
    yearlyNation: -0.2,
    wobble: 0.7,
    lag: 2,
    low: 0,
    high: 100,
    start: { year: 2018, county: 44.8, nation: 51.9, decimals: 1 },
  },
  { measure: 't-e2-1-mangd', yearly: 120_000, wobble: 420_000, lag: 2, low: 1000 },
  {
    measure: 'k-e1-1-sysselsatta',
    yearly: 0.3,
    yearlyNation: 0.25,
    wobble: 0.5,
    lag: 1,
    low: 30,
    high: 95,
    municipal: { around: 3.5, centre: 'up' },
  },
  {
    measure: 'k-e1-2-behorighet',
    yearly: 0.3,
    yearlyNation: 0.2,
    wobble: 0.9,
    lag: 0,
    low: 40,
    high: 99,
    municipal: { around: 7, centre: 'up' },
  },
  {
    measure: 'k-e1-3-examen',
    yearly: -0.2,
    yearlyNation: 0.1,
    wobble: 0.8,
    lag: 1,
    low: 40,
    high: 98,
    municipal: { around: 6, centre: 'up' },
  },
  {
    measure: 'k-e1-4-lonesumma',
    yearly: 6400,
    yearlyNation: 6100,
    wobble: 900,
    lag: 2,
    low: 100_000,
  },
  {
    measure: 'k-e1-5-utbildning',
    yearly: 0.45,
    yearlyNation: 0.55,
    wobble: 0.1,
    lag: 1,
    low: 10,
    high: 70,
    municipal: { around: 8, centre: 'up' },
  },
  { measure: 'k-e2-1-privat', yearly: 0.9, wobble: 2.4, lag: 1, low: 5, high: 95 },
  { measure: 'k-e2-2-offentlig', yearly: 0.4, wobble: 2.1, lag: 1, low: 5, high: 95 },
  {
    measure: 'i-e1-1-nya-foretag',
    yearly: 16,
    wobble: 70,
    lag: 1,
    low: 300,
    municipal: { parts: 'inhabitants' },
  },
  {
    measure: 'i-e1-1-overlevnad',
    yearly: 0.3,
    yearlyNation: 0.1,
    wobble: 0.8,
    lag: 3,
    low: 30,
    high: 95,
    start: { year: 2017, county: 68.3, nation: 66.9, decimals: 1 },
  },
  { measure: 'i-e2-1-export', yearly: 0.5, wobble: 0.6, lag: 2, low: 2, high: 60 },
  { measure: 'i-e3-1-fou', yearly: 0.5, wobble: 0.4, lag: 2, low: 1, high: 40 },
  { measure: 'i-e4-1-kvinnor', yearly: 0.7, wobble: 0.5, lag: 2, low: 5, high: 60 },
  { measure: 'i-e5-1-projekt', yearly: 1.1, wobble: 0.6, lag: 1, low: 0 },
  { measure: 'i-e6-1-platser', yearly: 0.8, wobble: 0.4, lag: 1, low: 0 },
];

/** About how many live in each municipality, and how it lies between coast and inland, town and country. */
export const MUNICIPAL_PROFILES: Readonly<
  Record<
    string,
    Readonly<{ inhabitants: number; centrality: number; industry: number; building: number }>
  >
> = {
  '2505': { inhabitants: 6050, centrality: -0.3, industry: 1, building: 1 },
  '2506': { inhabitants: 2640, centrality: -0.5, industry: 0.4, building: 0.6 },
  '2510': { inhabitants: 4740, centrality: -0.4, industry: 0.8, building: 1 },
  '2513': { inhabitants: 3230, centrality: -0.9, industry: 0.5, building: 0.3 },
  '2514': { inhabitants: 15_660, centrality: 0, industry: 5, building: 4 },
  '2518': { inhabitants: 4130, centrality: -0.8, industry: 0.6, building: 0.5 },
  '2521': { inhabitants: 5890, centrality: -0.7, industry: 3, building: 1.5 },
  '2523': { inhabitants: 17_470, centrality: 0.4, industry: 9, building: 12 },
  '2560': { inhabitants: 7970, centrality: -0.3, industry: 1, building: 2 },
  '2580': { inhabitants: 79_350, centrality: 0.9, industry: 58, building: 36 },
  '2581': { inhabitants: 42_420, centrality: 0.6, industry: 9, building: 15 },
  '2582': { inhabitants: 28_500, centrality: 0.3, industry: 2, building: 22 },
  '2583': { inhabitants: 9250, centrality: -0.6, industry: 1, building: 2 },
  '2584': { inhabitants: 22_420, centrality: 0.5, industry: 8.7, building: 16 },
};
