import {
  type CoverageActivity,
  type CoverageOwnership,
  type ThinFact,
} from './coverage-vocabulary.ts';

/** What can have happened to an action between two days, the most telling first. */
export const COVERAGE_CHANGES = [
  'begun',
  'ceased',
  'owned',
  'disowned',
  'claimed',
  'thinner',
  'thicker',
  'wider',
  'narrower',
  'more',
  'fewer',
] as const;
/** One of {@link COVERAGE_CHANGES}. */
export type CoverageChange = (typeof COVERAGE_CHANGES)[number];

/** What is compared of an action: of both days with the same depth. */
export type ComparedAction = {
  readonly ownership: CoverageOwnership;
  readonly activity: CoverageActivity;
  /** Active initiatives. */
  readonly active: number;
  /** Municipalities reached. */
  readonly reach: number;
  readonly thin: readonly { readonly fact: ThinFact }[];
};

/**
 * What has happened to an action. Where its work has begun or ceased, how much there is, how far it reaches
 * and what is thin follow from that and are not told. It is thinner when a fact has come, and the facts that
 * went do not make up for it.
 */
export function coverageChanges(then: ComparedAction, now: ComparedAction): CoverageChange[] {
  const owner = ownerChange(then.ownership, now.ownership);
  const [wasActive, isActive] = [then.activity === 'ongoing', now.activity === 'ongoing'];
  if (wasActive !== isActive) return [isActive ? 'begun' : 'ceased', ...owner];
  if (!isActive) return owner;
  return [
    ...owner,
    ...either(now.thin.length - then.thin.length, 'thinner', 'thicker'),
    ...either(now.reach - then.reach, 'wider', 'narrower'),
    ...either(now.active - then.active, 'more', 'fewer'),
  ];
}

function either(difference: number, more: CoverageChange, less: CoverageChange): CoverageChange[] {
  if (difference === 0) return [];
  return [difference > 0 ? more : less];
}

function ownerChange(then: CoverageOwnership, now: CoverageOwnership): CoverageChange[] {
  if (then === now) return [];
  if (now === 'owned') return ['owned'];
  if (then === 'owned') return ['disowned'];
  return now === 'claimed' ? ['claimed'] : ['disowned'];
}

/** The facts that make it thin now and did not then. */
export function newThinFacts(then: ComparedAction, now: ComparedAction): ThinFact[] {
  const before = new Set(then.thin.map(({ fact }) => fact));
  return now.thin.map(({ fact }) => fact).filter((fact) => !before.has(fact));
}
