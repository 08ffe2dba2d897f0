import type { ActionRow, CoverageQuery, ActionsQuery } from '@samhandling/contract';
import {
  compareByCoverageGaps,
  compareByThinness,
  coverAction,
  coverageMatches,
  type CountedAction,
  type Coverage,
  type CoverageActor,
  type CoverageContext,
  type CoverageFacts,
  type FrameAction,
  type OwnershipRole,
} from '@samhandling/domain';

/** An action with its coverage, and whether it is one of those that were asked for. */
export type CoveredAction = Pick<FrameAction, 'code' | 'text' | 'area' | 'section'> & {
  readonly facts: CoverageFacts;
  readonly coverage: Coverage;
  readonly isMatch: boolean;
};

/** An action with what is counted of it, and whether the words that were asked for stand in it. */
export type FoundAction = CountedAction & { readonly isFound: boolean };

export function coverRow(
  { action: { code, text, area, section }, facts, isOfActor, isFound }: FoundAction,
  context: CoverageContext,
  filter: CoverageQuery = {},
): CoveredAction {
  const coverage = coverAction(facts, context);
  const covered = { code, text, area, section, facts, coverage };
  return { ...covered, isMatch: isOfActor && isFound && matches(covered, filter) };
}

/**
 * Whether the action is one that the filter looks for: within a list any of it, across the lists all. Which
 * work is selected makes no difference: all actions stay.
 */
function matches(
  { coverage, area, section }: Omit<CoveredAction, 'isMatch'>,
  filter: CoverageQuery,
): boolean {
  return (
    (filter.area === undefined || filter.area === area.code) &&
    (filter.section === undefined || filter.section === section.code) &&
    coverageMatches(coverage, {
      gaps: filter.gap,
      ownership: filter.ownership,
      owner: filter.owner,
      activity: filter.activity,
      evidence: filter.evidence,
      thin: filter.thin,
      place: filter.place,
    })
  );
}

/** Sorts actions that come in the strategy's order, which stays the order of equals. */
export function sortActions(
  actions: readonly CoveredAction[],
  sort: ActionsQuery['sort'],
): CoveredAction[] {
  if (sort === 'order') return [...actions];
  if (sort === '-order') return actions.toReversed();
  const isReversed = sort.startsWith('-');
  const compare = COMPARISONS[(isReversed ? sort.slice(1) : sort) as keyof typeof COMPARISONS];
  return actions.toSorted((a, b) => (isReversed ? compare(b, a) : compare(a, b)));
}

type Comparison = (a: CoveredAction, b: CoveredAction) => number;

const COMPARISONS: Record<'gap' | 'thin' | 'initiatives' | 'lastReport', Comparison> = {
  thin: (a, b) => compareByThinness(thinnessOf(a), thinnessOf(b)),
  gap: (a, b) => compareByCoverageGaps(a.coverage, b.coverage),
  initiatives: (a, b) => a.facts.initiatives.total - b.facts.initiatives.total,
  /** Sorts those that never reported first. */
  lastReport: (a, b) => {
    const [left, right] = [a, b].map(({ facts }) => facts.initiatives.lastReportOn ?? '');
    return left === right ? 0 : String(left) < String(right) ? -1 : 1;
  },
};

const thinnessOf = ({ coverage: { reach, ...coverage } }: CoveredAction) => ({
  ...coverage,
  reach: reach.municipalities,
});

/** The action as a row of a list. */
export function presentActionRow(action: CoveredAction): ActionRow {
  const { code, text, area, section, coverage, facts } = action;
  const { initiatives } = facts;
  return {
    code,
    text,
    area,
    section,
    coverage,
    owners: ownersOf(facts),
    initiativeCount: initiatives.total,
    activeCount: initiatives.active,
    lastReportOn: initiatives.lastReportOn,
  };
}

function ownersOf(facts: CoverageFacts): ActionRow['owners'] {
  const actorOf = ({ actorId, name, type }: CoverageActor) => ({ id: actorId, name, type });
  const confirmed = (actor: CoverageActor, role: OwnershipRole) => ({
    actor: actorOf(actor),
    role,
    state: 'confirmed' as const,
  });
  return [
    ...(facts.confirmedLead ? [confirmed(facts.confirmedLead, 'lead')] : []),
    ...facts.confirmedContributing.map((actor) => confirmed(actor, 'contributing')),
    ...facts.claims.map((claim) => ({
      actor: actorOf(claim),
      role: claim.role,
      state: claim.state,
    })),
  ];
}
