import { longTextForm } from '@samhandling/domain';

/** A field of a body. */
export type FieldOf<Body> = keyof Body & string;

/**
 * How a value is compared: spaces at the ends of a text and the order of a list are no difference (the
 * server takes away the first and may change the second).
 */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) {
    return value.map((item) => JSON.stringify(comparable(item))).sort();
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => [key, comparable(item)]);
  }
  return value ?? null;
}

export const isSameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

/** The value as the server saves it: with composed letters and without doubled spaces. */
const isSameKept = (one: unknown, other: unknown): boolean =>
  isSameValue(keptForm(one), keptForm(other));

function keptForm(value: unknown): unknown {
  if (typeof value === 'string') return longTextForm(value).replace(/[^\S\n]+/g, ' ');
  if (Array.isArray(value)) return value.map(keptForm);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keptForm(inner)]));
}

/** The fields in which two bodies differ. */
export function differingFields<Body extends object>(one: Body, other: Body): FieldOf<Body>[] {
  return (Object.keys(one) as FieldOf<Body>[]).filter(
    (field) => !isSameValue(one[field], other[field]),
  );
}

type Versions<Body> = {
  /** What is on the page, what it was typed on, and what was sent without an answer. */
  readonly body: Body;
  readonly base: Body;
  readonly unanswered: readonly Body[];
  /** As it stands now. */
  readonly current: Body;
};

/**
 * The fields that somebody else changed in between. What stands there because this page sent it, or is
 * the same as on this page, is no change of somebody else's.
 */
export function changedElsewhere<Body extends object>(versions: Versions<Body>): FieldOf<Body>[] {
  const { body, base, unanswered, current } = versions;
  return differingFields(base, current).filter((field) =>
    [base, body, ...unanswered].every((own) => !isSameKept(current[field], own[field])),
  );
}
