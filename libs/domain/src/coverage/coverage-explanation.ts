import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { coverAction, type CoverageGap } from './coverage.ts';
import { type CoverageActor, type CoverageClaim, type CoverageFacts } from './coverage-facts.ts';
import {
  type CoverageActivity,
  type CoverageBasis,
  type CoverageOwnership,
} from './coverage-vocabulary.ts';

/** Which rule chose the word for ownership. */
export const OWNERSHIP_REASONS = [
  'confirmed_lead',
  'open_claim',
  'contributing_without_lead',
  'nobody',
] as const;
/** One of {@link OWNERSHIP_REASONS}. */
export type OwnershipReason = (typeof OWNERSHIP_REASONS)[number];

/** Which rule chose the word for activity. */
export const ACTIVITY_REASONS = [
  'no_initiative',
  'work_under_way',
  'begun_work_stands_still',
  'work_completed',
  'nothing_begun',
  'all_cancelled',
] as const;
/** One of {@link ACTIVITY_REASONS}. */
export type ActivityReason = (typeof ACTIVITY_REASONS)[number];

/** The facts behind each word of a coverage: a page makes sentences of them. */
export type CoverageExplanation = {
  readonly ownership: {
    readonly word: CoverageOwnership;
    readonly because: OwnershipReason;
    readonly lead: CoverageActor | null;
    readonly contributing: readonly CoverageActor[];
    readonly claims: readonly CoverageClaim[];
  };
  readonly activity: {
    readonly word: CoverageActivity;
    readonly because: ActivityReason;
    readonly initiatives: number;
    readonly byWorkStatus: Readonly<Record<WorkStatus, number>>;
    readonly overdue: number;
    readonly ongoingNotOverdue: number;
    readonly lastReportOn: CalendarDate | null;
  };
  readonly evidence: {
    readonly word: CoverageBasis;
    readonly initiatives: number;
    readonly withExpectedEffect: number;
    readonly withObservedEffect: number;
  };
  readonly gaps: readonly CoverageGap[];
};

/** Says which rule chose each word of the action's coverage, and from which facts. */
export function explainCoverage(facts: CoverageFacts): CoverageExplanation {
  const { ownership, activity, evidence, gaps } = coverAction(facts);
  const { total, byWorkStatus, overdue, ongoingNotOverdue, lastReportOn } = facts.initiatives;
  return {
    ownership: {
      word: ownership,
      because: ownershipReason(facts),
      lead: facts.confirmedLead,
      contributing: facts.confirmedContributing,
      claims: facts.claims,
    },
    activity: {
      word: activity,
      because: activityReason(facts, activity),
      initiatives: total,
      byWorkStatus,
      overdue,
      ongoingNotOverdue,
      lastReportOn,
    },
    evidence: {
      word: evidence,
      initiatives: total,
      withExpectedEffect: facts.effects.expected,
      withObservedEffect: facts.effects.observed,
    },
    gaps,
  };
}

function ownershipReason(facts: CoverageFacts): OwnershipReason {
  if (facts.confirmedLead) return 'confirmed_lead';
  if (facts.claims.length > 0) return 'open_claim';
  return facts.confirmedContributing.length > 0 ? 'contributing_without_lead' : 'nobody';
}

function activityReason({ initiatives }: CoverageFacts, word: CoverageActivity): ActivityReason {
  const { ongoing, paused } = initiatives.byWorkStatus;
  const reasons: Record<CoverageActivity, ActivityReason> = {
    none: 'no_initiative',
    ongoing: 'work_under_way',
    stalled: ongoing + paused > 0 ? 'begun_work_stands_still' : 'all_cancelled',
    completed: 'work_completed',
    planned: 'nothing_begun',
  };
  return reasons[word];
}
