import { ACTOR_TYPES, type ActorType } from '../actor/actor-vocabulary.ts';
import { REPORTING_RULE } from '../initiative/timeliness.ts';
import { type MunicipalityWork } from '../place/municipality-work.ts';
import { actionOwner, ownerCounts } from './action-owner.ts';
import { type CoverageFacts } from './coverage-facts.ts';
import {
  type CoverageActivity,
  type CoverageBasis,
  type CoverageOwner,
  type CoverageOwnership,
  COVERAGE_GAP_KINDS,
  type CoverageGapKind,
  type ThinFact,
} from './coverage-vocabulary.ts';
import { type ThinContext, type ThinWork, municipalitiesReached, thinWorkOf } from './thin-work.ts';

/** What is missing, with the numbers that fill its sentence. */
export type CoverageGap = {
  readonly kind: CoverageGapKind;
  readonly params: Readonly<Record<string, number>>;
};

/** Coverage of one action: three words, how far it reaches, what is thin and what is missing. */
export type Coverage = {
  readonly ownership: CoverageOwnership;
  /** The same in the words that are told: `claimed` above may be a claim, a proposal or only a part. */
  readonly owner: CoverageOwner;
  readonly activity: CoverageActivity;
  readonly evidence: CoverageBasis;
  /** What active work reaches. */
  readonly reach: {
    /** How many municipalities, with at least as many active initiatives as the depth says. */
    readonly municipalities: number;
    /** Active initiatives on site, by the code of the municipality; where there are none it is missing. */
    readonly sites: Readonly<Record<string, number>>;
    /** Active initiatives for the whole county. */
    readonly countyWide: number;
    readonly crossBorder: number;
    /** In the order of `ACTOR_TYPES`. */
    readonly actorTypes: ActorType[];
  };
  /** What makes active work thin. */
  readonly thin: ThinWork[];
  /** What the municipality that was asked for has of it; null where none was. */
  readonly place: MunicipalityWork | null;
  /** The most serious first. */
  readonly gaps: CoverageGap[];
};

/** What an action's coverage is judged by, beside its facts. */
export type CoverageContext = ThinContext & {
  /** The municipality that the facts are of, where they are of one. */
  readonly municipality?: string;
};

/** How serious a gap is: 1 is the most serious. The order of `GAP_KINDS`. */
export function coverageGapSeverity(kind: CoverageGapKind): number {
  return COVERAGE_GAP_KINDS.indexOf(kind) + 1;
}

/**
 * Coverage of an action (design: the same function answers the list, the matrix, the councillor's page,
 * the export and the yearly follow-up).
 *
 * Ownership: `owned` by a confirmed lead, and by nothing less: somebody who contributes has not taken
 * the action on. `claimed` where an actor has claimed or been proposed, or where actors contribute
 * without a lead; else `none`. What is told of it is the owner: only a claim is called one.
 *
 * Activity, the first that holds: `none` without initiatives; `ongoing` where one is ongoing and not
 * overdue; `stalled` where work was begun (ongoing or paused) and all of it is paused or overdue;
 * `completed` where some is completed and none is under way; `planned` where all that is left is an
 * idea or planned; `stalled` where all was cancelled.
 *
 * Evidence: `observed` where one initiative has seen an effect, `expected` where one expects it.
 *
 * Place: the three states of an action in one municipality. Facts of a municipality count what is on site
 * there, and beside it how many are for the whole county.
 */
export function coverAction(facts: CoverageFacts, context: CoverageContext): Coverage {
  const ownership = ownershipOf(facts);
  const activity = activityOf(facts);
  const basis = basisOf(facts);
  return {
    ownership,
    owner: actionOwner(facts),
    activity,
    evidence: basis,
    reach: reachOf(facts, context),
    thin: thinWorkOf(facts, context),
    place: context.municipality === undefined ? null : placeOf(facts),
    gaps: coverageGapsOf(facts, ownership, activity),
  };
}

function ownershipOf({
  confirmedLead,
  confirmedContributing,
  claims,
}: CoverageFacts): CoverageOwnership {
  if (confirmedLead) return 'owned';
  return claims.length > 0 || confirmedContributing.length > 0 ? 'claimed' : 'none';
}

function activityOf({ initiatives }: CoverageFacts): CoverageActivity {
  const { total, active, byWorkStatus: of } = initiatives;
  if (total === 0) return 'none';
  if (active > 0) return 'ongoing';
  if (of.ongoing + of.paused > 0) return 'stalled';
  if (of.completed > 0) return 'completed';
  return of.idea + of.planned > 0 ? 'planned' : 'stalled';
}

function basisOf({ effects }: CoverageFacts): CoverageBasis {
  if (effects.observed > 0) return 'observed';
  return effects.expected > 0 ? 'expected' : 'none';
}

function reachOf(facts: CoverageFacts, { depth }: CoverageContext): Coverage['reach'] {
  const { active, actorTypes } = facts;
  const types = new Set(actorTypes.filter(({ count }) => count > 0).map(({ type }) => type));
  const sites = active.sites.filter(({ count }) => count > 0);
  return {
    municipalities: municipalitiesReached(facts, depth),
    sites: Object.fromEntries(sites.map(({ code, count }) => [code, count])),
    countyWide: active.countyWide,
    crossBorder: active.crossBorder,
    actorTypes: ACTOR_TYPES.filter((type) => types.has(type)),
  };
}

function placeOf({ initiatives, active }: CoverageFacts): MunicipalityWork {
  if (initiatives.active > 0) return 'on_site';
  return active.countyWide > 0 ? 'county_only' : 'nobody';
}

/** Each kind of gap: the numbers of its sentence where it is there, else null. */
const COVERAGE_GAP_RULES: Record<
  CoverageGapKind,
  (
    facts: CoverageFacts,
    ownership: CoverageOwnership,
    activity: CoverageActivity,
  ) => Readonly<Record<string, number>> | null
> = {
  no_owner: (facts, ownership) =>
    ownership === 'none' ? { released: ownerCounts(facts).released } : null,
  only_claimed: (facts, ownership) => (ownership === 'claimed' ? ownerCounts(facts) : null),
  no_initiative: (_facts, _ownership, activity) => (activity === 'none' ? {} : null),
  only_planned: ({ initiatives }, _ownership, activity) =>
    activity === 'planned'
      ? { initiatives: initiatives.byWorkStatus.idea + initiatives.byWorkStatus.planned }
      : null,
  stalled: ({ initiatives: { byWorkStatus: of, overdue } }, _ownership, activity) =>
    activity === 'stalled'
      ? {
          initiatives: of.ongoing + of.paused + of.cancelled,
          paused: of.paused,
          cancelled: of.cancelled,
          overdue,
        }
      : null,
  report_overdue: ({ initiatives: { overdue, oldestUnreportedMonths } }) =>
    overdue > 0
      ? {
          initiatives: overdue,
          // Overdue says at least this much, should the facts not say more.
          months:
            oldestUnreportedMonths ?? REPORTING_RULE.intervalMonths + REPORTING_RULE.graceMonths,
        }
      : null,
  // Not reported where there is no initiative: that is the gap `no_initiative`.
  no_expected_effect: ({ initiatives, effects }) =>
    initiatives.total > 0 && effects.expected + effects.observed === 0
      ? { initiatives: initiatives.total }
      : null,
  // Not reported while no work has begun.
  no_observed_effect: ({ initiatives: { byWorkStatus: of }, effects }) =>
    effects.expected > 0 && effects.observed === 0 && of.ongoing + of.paused + of.completed > 0
      ? { initiatives: effects.expected }
      : null,
};

function coverageGapsOf(
  facts: CoverageFacts,
  ownership: CoverageOwnership,
  activity: CoverageActivity,
): CoverageGap[] {
  return COVERAGE_GAP_KINDS.flatMap((kind) => {
    const params = COVERAGE_GAP_RULES[kind](facts, ownership, activity);
    return params ? [{ kind, params }] : [];
  });
}

/**
 * A filter: an action matches if it has any value of each list. A list that is absent or empty
 * matches all.
 */
export type CoverageFilter = {
  readonly gaps?: readonly CoverageGapKind[];
  readonly ownership?: readonly CoverageOwnership[];
  readonly owner?: readonly CoverageOwner[];
  readonly activity?: readonly CoverageActivity[];
  readonly evidence?: readonly CoverageBasis[];
  readonly thin?: readonly ThinFact[];
  readonly place?: readonly MunicipalityWork[];
};

/** Whether the coverage is one that the filter looks for. */
export function coverageMatches(coverage: Coverage, filter: CoverageFilter): boolean {
  const asks = <T>(wanted: readonly T[] | undefined, has: readonly T[]) =>
    !wanted?.length || wanted.some((value) => has.includes(value));
  return (
    asks(
      filter.gaps,
      coverage.gaps.map(({ kind }) => kind),
    ) &&
    asks(filter.ownership, [coverage.ownership]) &&
    asks(filter.owner, [coverage.owner]) &&
    asks(filter.activity, [coverage.activity]) &&
    asks(filter.evidence, [coverage.evidence]) &&
    asks(
      filter.thin,
      coverage.thin.map(({ fact }) => fact),
    ) &&
    asks(filter.place, coverage.place === null ? [] : [coverage.place])
  );
}

/**
 * Orders coverages by what is missing, the most serious first: compares their gaps one by one, and
 * where one list ends the longer goes first. For `Array.sort`.
 */
export function compareByCoverageGaps(a: Coverage, b: Coverage): number {
  const length = Math.max(a.gaps.length, b.gaps.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.gaps[index], b.gaps[index]];
    if (!left || !right) return left ? -1 : 1;
    const difference = coverageGapSeverity(left.kind) - coverageGapSeverity(right.kind);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What an action is ordered by when the thinnest comes first; a tile of a picture has it too. */
export type Thinness = {
  readonly activity: CoverageActivity;
  readonly ownership: CoverageOwnership;
  readonly thin: readonly unknown[];
  /** How many municipalities active work reaches. */
  readonly reach: number;
};

/**
 * Orders actions by how thin they are: those without active work first, then by the number of facts that
 * make them thin, then by reach, then those without an owner. For `Array.sort`.
 */
export function compareByThinness(a: Thinness, b: Thinness): number {
  const keys = ({ activity, thin, reach, ownership }: Thinness) => [
    activity === 'ongoing' ? 1 : 0,
    -thin.length,
    reach,
    OWNERSHIP_ORDER[ownership],
  ];
  const [left, right] = [keys(a), keys(b)];
  for (const [index, key] of left.entries()) {
    const difference = key - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const OWNERSHIP_ORDER: Record<CoverageOwnership, number> = { none: 0, claimed: 1, owned: 2 };
