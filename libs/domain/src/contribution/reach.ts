import { type Birth, BIRTHS, type Sex, SEXES } from '../indicator/indicator-vocabulary.ts';

/** A size that an initiative states, expected or observed, with whom it is about. */
export type ReachedPart = {
  readonly initiativeId: string;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
};

/** How many initiatives say that they reach whom. */
export type Reach = {
  readonly sexes: Readonly<Record<Sex | 'notSaid', number>>;
  readonly births: Readonly<Record<Birth | 'notSaid', number>>;
};

/**
 * Counts initiatives by whom their sizes are about, each once for every part it names; `notSaid` are
 * those that state sizes and name no part. A total says nothing of whom it is made of.
 */
export function countReach(parts: readonly ReachedPart[]): Reach {
  const initiatives = new Set(parts.map(({ initiativeId }) => initiativeId));
  const naming = (isNamed: (part: ReachedPart) => boolean) =>
    new Set(parts.filter(isNamed).map(({ initiativeId }) => initiativeId)).size;
  const count = <Value extends string>(dimension: 'sex' | 'birth', values: readonly Value[]) =>
    Object.fromEntries([
      ...values.map((value) => [value, naming((part) => part[dimension] === value)]),
      ['notSaid', initiatives.size - naming((part) => part[dimension] !== null)],
    ]) as Record<Value | 'notSaid', number>;
  return { sexes: count('sex', SEXES), births: count('birth', BIRTHS) };
}
