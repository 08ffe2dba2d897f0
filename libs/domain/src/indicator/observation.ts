import { type DecimalText, isDecimalText, parseDecimal, type Decimal } from '../decimal/decimal.ts';
import { compareText } from '../ordering.ts';
import { type Birth, type Sex } from './indicator-vocabulary.ts';

/** One published value of a measure, as assessment needs to know it. */
export type Observation = {
  /** The strategy's county, or the nation it is compared with. Municipalities are not assessed. */
  readonly place: 'county' | 'nation';
  /** As published: `2017`, `2017/2018`, `2026M04`, `2026K2`. */
  readonly period: string;
  /** Null where the source says that it is missing. */
  readonly value: DecimalText | null;
  readonly unit: string;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
  /** The value that the strategy states as its baseline. */
  readonly isBaseline?: boolean;
  /** Where the value is itself a change in percent (with its sign) against a year: that year. */
  readonly relativeToYear?: number | null;
};

/** An observation that has a value, with what to reckon with. */
export type ValuedObservation = Observation & {
  readonly value: DecimalText;
  readonly year: number;
  readonly amount: Decimal;
};

/** The year of a period: its last one (`2017/2018` is 2018). Null where there is none. */
export function periodYear(period: string): number | null {
  const years = period.match(/\d{4}/g);
  return years ? Number(years.at(-1)) : null;
}

/** Those with a value and a year, earliest first. */
export function inOrder(observations: readonly Observation[]): ValuedObservation[] {
  return observations
    .flatMap((observation) => {
      const year = periodYear(observation.period);
      const { value } = observation;
      return value === null || year === null || !isDecimalText(value)
        ? []
        : [{ ...observation, value, year, amount: parseDecimal(value) }];
    })
    .sort(
      (a, b) =>
        a.year - b.year || compareText(a.period, b.period) || compareText(keyOf(a), keyOf(b)),
    );
}

/** What the strategy states as the baseline, else the earliest. Takes them in order. */
export function baselineOf<T extends Observation>(ordered: readonly T[]): T | undefined {
  return ordered.find(({ isBaseline }) => isBaseline) ?? ordered[0];
}

/** The observation as it came, without what was added to reckon with. */
export function asPublished(observation: Observation): Observation {
  const { place, period, value, unit, sex, birth, isBaseline, relativeToYear } = observation;
  return {
    place,
    period,
    value,
    unit,
    sex,
    birth,
    isBaseline: isBaseline ?? false,
    relativeToYear: relativeToYear ?? null,
  };
}

/** Which of one period: so that the order does not hang on how they came. */
function keyOf({ place, sex, birth }: Observation): string {
  return `${place} ${sex} ${birth}`;
}
