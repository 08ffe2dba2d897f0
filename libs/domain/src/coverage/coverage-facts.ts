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

/** An ownership that is begun and not confirmed: an actor claimed it, or it was proposed to one. */
export type CoverageClaim = CoverageActor & {
  readonly state: 'claimed' | 'proposed';
  readonly role: OwnershipRole;
};

/**
 * Everything coverage is computed from, added up per action by whoever stores it, so that one query
 * delivers it. Counts are of distinct **published** initiatives that serve the action (archived ones
 * are not published) and are of the work that is asked for: in the whole county, in a municipality, by
 * an actor. What is active ("pågår") and silent ("tyst") is decided by `isActive` and `isSilent`.
 */
export type CoverageFacts = {
  readonly confirmedLead: CoverageActor | null;
  /** The actor that was confirmed as lead and released last, whoever is confirmed now. */
  readonly releasedLead: CoverageActor | null;
  readonly confirmedContributing: readonly CoverageActor[];
  readonly claims: readonly CoverageClaim[];
  readonly initiatives: {
    readonly total: number;
    readonly byWorkStatus: Readonly<Record<WorkStatus, number>>;
    readonly active: number;
    /** Of any work status: those whose timeliness is `overdue`. */
    readonly overdue: number;
    /** Latest day on which any of them filed a report. */
    readonly lastReportOn: CalendarDate | null;
    /** Whole months of silence of the overdue one that has been silent longest (`monthsWithoutReport`). */
    readonly oldestUnreportedMonths: number | null;
  };
  /**
   * Initiatives that state such an effect, in a contribution that is not questioned; an observed one in a
   * filed report. `expectedByActive`: those of them that are active.
   */
  readonly effects: {
    readonly expected: number;
    readonly expectedByActive: number;
    readonly observed: number;
  };
  /** What is active. */
  readonly active: {
    /** Municipalities where it is on site (`sitesOf`), with how many are. */
    readonly sites: readonly { readonly code: string; readonly count: number }[];
    /** Those for the whole county. */
    readonly countyWide: number;
    readonly crossBorder: number;
    /** Distinct actors that lead it. */
    readonly leads: number;
    /** The last day that any of them has named as its end; null where one has named none. */
    readonly lastEndOn: CalendarDate | null;
  };
  /** Kinds of the actors that lead what is active or are confirmed owners, with how many. */
  readonly actorTypes: readonly { readonly type: ActorType; readonly count: number }[];
};

/** Makes the facts of an action without ownerships and initiatives, as a starting point. */
export function noCoverageFacts(): CoverageFacts {
  return {
    confirmedLead: null,
    releasedLead: null,
    confirmedContributing: [],
    claims: [],
    initiatives: {
      total: 0,
      byWorkStatus: Object.fromEntries(WORK_STATUSES.map((status) => [status, 0])) as Record<
        WorkStatus,
        number
      >,
      active: 0,
      overdue: 0,
      lastReportOn: null,
      oldestUnreportedMonths: null,
    },
    effects: { expected: 0, expectedByActive: 0, observed: 0 },
    active: { sites: [], countyWide: 0, crossBorder: 0, leads: 0, lastEndOn: null },
    actorTypes: [],
  };
}
