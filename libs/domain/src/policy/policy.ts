import { type Caller, type Person } from '../person/person.ts';

/**
 * What is decided when a person asks to do something with a row:
 * - `hidden`: the person may not even read it;
 * - `denied`: the person may read it, and could do this in no state of it;
 * - `not_now`: the person may do this, but the row is in a state where nobody can;
 * - `allowed`.
 */
export type Decision = 'hidden' | 'denied' | 'not_now' | 'allowed';

/** One thing that can be done with a row: who may do it, and in which states it can be done. */
export type Rule<Facts> = {
  readonly who: (person: Person, facts: Facts) => boolean;
  /** Always, where it is left out. */
  readonly when?: (facts: Facts) => boolean;
};

/** What {@link definePolicy} is given. */
export type PolicyDefinition<Facts, Act extends string> = {
  /** Who may read the row. Whoever may not can do nothing else with it. */
  readonly view: (person: Caller, facts: Facts) => boolean;
  readonly acts: Readonly<Record<Act, Rule<Facts>>>;
};

/** Who may do what with one kind of row. */
export type Policy<Facts, Act extends string> = {
  /** What the caller may do with the row as it is now: what a page offers. */
  abilities(person: Caller, facts: Facts): Readonly<Record<'view' | Act, boolean>>;
  /** The answer to somebody who asks to do it. */
  decide(person: Caller, facts: Facts, act: 'view' | Act): Decision;
};

/** What can be asked under a policy: `ActOf<typeof ACTOR_POLICY>`. */
export type ActOf<P> = P extends Policy<never, infer Act> ? 'view' | Act : never;

/** Makes a policy of its rules. An ability is there exactly where the decision is `allowed`. */
export function definePolicy<Facts, Act extends string>({
  view,
  acts,
}: PolicyDefinition<Facts, Act>): Policy<Facts, Act> {
  const names = Object.keys(acts) as Act[];
  const decide = (person: Caller, facts: Facts, act: 'view' | Act): Decision => {
    if (!view(person, facts)) return 'hidden';
    if (act === 'view') return 'allowed';
    const { who, when } = acts[act];
    if (person === null || !who(person, facts)) return 'denied';
    return when === undefined || when(facts) ? 'allowed' : 'not_now';
  };
  return {
    decide,
    abilities: (person, facts) =>
      Object.fromEntries(
        (['view', ...names] as const).map((act) => [act, decide(person, facts, act) === 'allowed']),
      ) as Record<'view' | Act, boolean>,
  };
}
