import { add, type Decimal, type DecimalText, formatShort, whole } from '../decimal/decimal.ts';
import { type Confidence, CONFIDENCES } from './contribution-vocabulary.ts';

/** A stated size, with how sure its initiative is. */
export type SizeWithConfidence = {
  readonly amount: Decimal;
  readonly confidence: Confidence | null;
  /** The coordinator has read it and accepted it. */
  readonly isAccepted: boolean;
};

/** How much of a sum is stated with which confidence. The parts add up to the whole. */
export type SizesByConfidence = {
  readonly byConfidence: Readonly<Record<Confidence, DecimalText>>;
  /** Stated without a confidence. */
  readonly withoutConfidence: DecimalText;
  /** How much of it the coordinator has accepted; the rest is unread. */
  readonly accepted: DecimalText;
};

/** The sum of the sizes. Exact. */
export function totalSize(sizes: readonly SizeWithConfidence[]): DecimalText {
  return formatShort(sizes.map(({ amount }) => amount).reduce(add, whole(0)));
}

/** The sum of the sizes, divided by their confidence. Exact. */
export function sizesByConfidence(sizes: readonly SizeWithConfidence[]): SizesByConfidence {
  const sizeOf = (wanted: Confidence | null) =>
    totalSize(sizes.filter(({ confidence }) => confidence === wanted));
  return {
    byConfidence: Object.fromEntries(
      CONFIDENCES.map((confidence) => [confidence, sizeOf(confidence)]),
    ) as Record<Confidence, DecimalText>,
    withoutConfidence: sizeOf(null),
    accepted: totalSize(sizes.filter(({ isAccepted }) => isAccepted)),
  };
}
