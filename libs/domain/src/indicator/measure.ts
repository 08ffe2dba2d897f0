import { type Birth, type Breakdown, BIRTHS, type Sex, SEXES } from './indicator-vocabulary.ts';

/** One thing an indicator measures: an indicator's row can hold several (inhabitants, share of women). */
export type Measure = {
  readonly code: string;
  /** Code of the unit its values are in. */
  readonly unit: string;
  /** Which splits its values have. Both together allow women born abroad and so on. */
  readonly breakdowns: { readonly sex: boolean; readonly birth: boolean };
  /** What it shall reach, where sizes are set beside that. */
  readonly targets?: readonly { readonly per: 'year' | null }[];
};

/** How sentences name a measure, in one language. */
export type MeasureSaying = {
  /** What stands before «var 21 %». */
  readonly subject: string;
  readonly women?: string;
  readonly men?: string;
  /** The subject takes «were» and not «was». */
  readonly isPlural?: true;
  /** What is counted, after a number. */
  readonly counted?: string;
  /** Verb of what is counted in a year; without it the county has them. */
  readonly happened?: string;
  /** Of values that compare with a base year: «effektivare». */
  readonly better?: string;
  /** What stands after the value of a target. */
  readonly aim?: string;
  /** What the strategy leaves open, a sentence for each. */
  readonly unclear?: string[];
};

/** How sentences name a measure, by language. */
export type MeasureSayings = Record<string, MeasureSaying>;

/** An indicator as contributions need to know it. */
export type MeasuredIndicator = { readonly code: string; readonly measures: readonly Measure[] };

/** Whether a value of the measure may be given for this part of the population. All together always may. */
export function allowsBreakdown({ breakdowns }: Measure, { sex, birth }: Breakdown): boolean {
  return (sex === null || breakdowns.sex) && (birth === null || breakdowns.birth);
}

/** Every part of the population a value of the measure may be given for: all together first, then the parts. */
export function allowedBreakdowns(measure: Measure): Breakdown[] {
  const sexes: (Sex | null)[] = [null, ...SEXES];
  const births: (Birth | null)[] = [null, ...BIRTHS];
  return sexes
    .flatMap((sex) => births.map((birth) => ({ sex, birth })))
    .filter((breakdown) => allowsBreakdown(measure, breakdown));
}

/** Units that a value for the indicator can be in: the measure's, or those of all while none is chosen. */
export function fittingUnits(indicator: MeasuredIndicator, code: string | null): string[] {
  const measure = measureOf(indicator, code);
  const measures = measure ? [measure] : indicator.measures;
  return [...new Set(measures.map(({ unit }) => unit))];
}

/** The measure that the code names; without a code the indicator's only one. Null where it is not clear. */
export function measureOf({ measures }: MeasuredIndicator, code: string | null): Measure | null {
  if (code === null) return measures.length === 1 ? (measures[0] ?? null) : null;
  return measures.find((measure) => measure.code === code) ?? null;
}
