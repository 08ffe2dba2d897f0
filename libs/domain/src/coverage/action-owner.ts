import { type CoverageFacts } from './coverage-facts.ts';
import { type CoverageOwner } from './coverage-vocabulary.ts';

/** What is known of who answers for an action. */
export type OwnerFacts = Pick<
  CoverageFacts,
  'confirmedLead' | 'releasedLead' | 'confirmedContributing' | 'claims'
>;

/** How many actors stand how to an action that nobody is confirmed for: each is a fact of its own. */
export type OwnerCounts = {
  /** Took the responsibility on themselves. */
  readonly claimed: number;
  /** Were asked by the region to be responsible. */
  readonly proposed: number;
  /** Are confirmed to do a part. */
  readonly contributing: number;
  /** Asked, or were asked, to do a part. */
  readonly toContribute: number;
  /** 1 where somebody was responsible once. */
  readonly released: number;
};

/** Counts the actors by what they have said or been asked; only a claim to lead is a claim of responsibility. */
export function ownerCounts({
  claims,
  confirmedContributing,
  releasedLead,
}: OwnerFacts): OwnerCounts {
  const leading = (wanted: 'claimed' | 'proposed') =>
    claims.filter(({ role, state }) => role === 'lead' && state === wanted).length;
  return {
    claimed: leading('claimed'),
    proposed: leading('proposed'),
    contributing: confirmedContributing.length,
    toContribute: claims.filter(({ role }) => role === 'contributing').length,
    released: releasedLead ? 1 : 0,
  };
}

/**
 * Who answers for an action, in one word: the first that holds of a confirmed lead, an actor that claimed to
 * lead, one that was proposed as lead, actors that contribute, and one that led and was released.
 */
export function actionOwner(facts: OwnerFacts): CoverageOwner {
  if (facts.confirmedLead) return 'confirmed';
  const counts = ownerCounts(facts);
  const nearest = (['claimed', 'proposed', 'contributing', 'released'] as const).find(
    (owner) => counts[owner] > 0,
  );
  return nearest ?? 'none';
}
