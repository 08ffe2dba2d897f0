import { type ActorType } from '../actor/actor-vocabulary.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { WORK_STATUSES, type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { type OwnershipRole } from '../ownership/ownership-vocabulary.ts';

/** An actor as coverage names it. */
export type CoverageActor = {
  readonly actorId: string;
  readonly name: string;
  readonly type: ActorType;
};

/** An ownership that is begun and not confirmed. */
export type CoverageClaim = CoverageActor & {
  readonly state: 'claimed' | 'proposed';
  readonly role: OwnershipRole;
};

/**
 * Everything coverage is computed from, added up per action by whoever stores it, so that one query
 * delivers it. Counts are of distinct **published** initiatives that serve the action (archived ones
 * are not published).
 */
export type CoverageFacts = {
  readonly confirmedLead: CoverageActor | null;
  readonly confirmedContributing: readonly CoverageActor[];
  readonly claims: readonly CoverageClaim[];
  readonly initiatives: {
    readonly total: number;
    readonly byWorkStatus: Readonly<Record<WorkStatus, number>>;
    /** Of any work status: those whose timeliness is `overdue`. */
    readonly overdue: number;
    /** Those that are ongoing and not overdue. */
    readonly ongoingNotOverdue: number;
    /** Latest day on which any of them filed a report. */
    readonly lastReportOn: CalendarDate | null;
    /** Whole months of silence of the overdue one that has been silent longest (`monthsWithoutReport`). */
    readonly oldestUnreportedMonths: number | null;
  };
  /** Initiatives that state such an effect, in any contribution; an observed one in a filed report. */
  readonly effects: { readonly expected: number; readonly observed: number };
  /** Municipalities that initiatives name, with how many do. */
  readonly municipalities: readonly { readonly code: string; readonly count: number }[];
  /** Initiatives for the whole county. */
  readonly countyWide: number;
  /** Initiatives across the border. */
  readonly crossBorder: number;
  /** Kinds of the actors that own initiatives or are confirmed owners, with how many. */
  readonly actorTypes: readonly { readonly type: ActorType; readonly count: number }[];
};

/** Makes the facts of an action without ownerships and initiatives, as a starting point. */
export function noCoverageFacts(): CoverageFacts {
  return {
    confirmedLead: null,
    confirmedContributing: [],
    claims: [],
    initiatives: {
      total: 0,
      byWorkStatus: Object.fromEntries(WORK_STATUSES.map((status) => [status, 0])) as Record<
        WorkStatus,
        number
      >,
      overdue: 0,
      ongoingNotOverdue: 0,
      lastReportOn: null,
      oldestUnreportedMonths: null,
    },
    effects: { expected: 0, observed: 0 },
    municipalities: [],
    countyWide: 0,
    crossBorder: 0,
    actorTypes: [],
  };
}
