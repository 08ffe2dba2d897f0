import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { type OwnershipEntry } from './county-columns.ts';
import {
  type InitiativeEntry,
  type InitiativeLinks,
  type StatedEffect,
} from './initiative-cells.ts';

/** What an initiative had from a day on. */
export type PastLinks = InitiativeLinks & {
  readonly from: CalendarDate;
  /** What it said it contributes to, without what was questioned. */
  readonly contributions: readonly { readonly id: string; readonly effectGoalId: string }[];
};

/** Everything that an initiative said it would change, questioned or not, until it said something else. */
export type PastStatement = {
  /** The day of the change; null of what it says now. */
  readonly until: CalendarDate | null;
  readonly contributions: readonly {
    readonly id: string;
    readonly effectGoalId: string;
    /** It says how much. */
    readonly isSized: boolean;
    /** Its sizes are of women and men together, though the measure has them apart. */
    readonly lacksSexes: boolean;
  }[];
};

/** A review that decided whether a contribution counts. */
export type PastReview = {
  readonly contributionId: string;
  readonly on: CalendarDate;
  /** It counts from then on. */
  readonly isClaimed: boolean;
};

/** An effect that a report says was seen: from its filing until a correction was filed. */
export type PastEffect = {
  readonly contributionId: string;
  readonly seenOn: CalendarDate;
  readonly correctedOn: CalendarDate | null;
  /** The report says how much. */
  readonly isSized: boolean;
};

/** What is known of an initiative that is or was public, to tell how it stood on any day. */
export type InitiativePast = {
  readonly id: string;
  readonly publishedOn: CalendarDate;
  readonly archivedOn: CalendarDate | null;
  /** Now. */
  readonly workStatus: WorkStatus;
  readonly lastReportOn: CalendarDate | null;
  /** In the order they were made, each with what stood before it. */
  readonly statusChanges: readonly { readonly on: CalendarDate; readonly from: WorkStatus }[];
  /** Days on which reports were filed that correct no other. */
  readonly reportedOn: readonly CalendarDate[];
  readonly effects: readonly PastEffect[];
  /** In the order they were made; the last is what it says now. */
  readonly statements: readonly PastStatement[];
  /** In the order they were made, those before its first links. */
  readonly reviews: readonly PastReview[];
  /** In order; of days before the first it is told as by the first, but for what it contributes to. */
  readonly links: readonly PastLinks[];
};

/**
 * The initiative as it stood at the end of a day; null where it was not public then.
 *
 * It is public from its publication until it is archived. Its work status is the present one, unless it was
 * changed since: then what stood before the first change. Its latest report sets no clock where it is a
 * correction. What it had is told by the last links of that day, or the first ones where the day is earlier. How
 * much it expected is what it says now, unless it was changed since: then what stood before the first change. That
 * also says what it contributed to on a day before the first links, where no review had questioned it.
 */
export function initiativeOn(past: InitiativePast, day: CalendarDate): InitiativeEntry | null {
  const { id, publishedOn, archivedOn, links } = past;
  if (publishedOn > day || (archivedOn !== null && archivedOn <= day)) return null;
  const known = links.findLast(({ from }) => from <= day);
  const then = known ?? links[0];
  if (then === undefined) return null;
  const { from: _from, contributions: _contributions, ...own } = then;
  const said = past.statements.find(({ until }) => until === null || until > day);
  const contributions =
    known?.contributions ??
    (said?.contributions ?? []).filter(({ id: one }) => isClaimedOn(past, one, day));
  return {
    ...own,
    id,
    publishedOn,
    workStatus: past.statusChanges.find(({ on }) => on > day)?.from ?? past.workStatus,
    lastReportOn: lastReportOn(past, day),
    effects: effectsOn(past.effects, contributions, said?.contributions ?? [], day),
  };
}

/** As the last review by then left it; what was not reviewed counts. */
function isClaimedOn({ reviews }: InitiativePast, id: string, day: CalendarDate): boolean {
  const last = reviews.findLast(({ contributionId, on }) => contributionId === id && on <= day);
  return last?.isClaimed ?? true;
}

function lastReportOn(
  { lastReportOn: last, reportedOn }: InitiativePast,
  day: CalendarDate,
): CalendarDate | null {
  if (last !== null && last <= day) return last;
  return (
    reportedOn
      .filter((on) => on <= day)
      .toSorted()
      .at(-1) ?? null
  );
}

function effectsOn(
  effects: readonly PastEffect[],
  contributions: PastLinks['contributions'],
  expected: PastStatement['contributions'],
  day: CalendarDate,
): StatedEffect[] {
  const inForce = effects.filter(
    ({ seenOn, correctedOn }) => seenOn <= day && (correctedOn === null || correctedOn > day),
  );
  return [...Map.groupBy(contributions, ({ effectGoalId }) => effectGoalId)].map(
    ([effectGoalId, own]) => {
      const ids = own.map(({ id }) => id);
      const seen = inForce.filter(({ contributionId }) => ids.includes(contributionId));
      const said = expected.filter(({ id }) => ids.includes(id));
      return {
        effectGoalId,
        isObserved: seen.length > 0,
        isSized: [...seen, ...said].some(({ isSized }) => isSized),
        lacksSexes: said.some(({ lacksSexes }) => lacksSexes),
      };
    },
  );
}

/** What is known of an ownership, to tell how it stood on any day. */
export type OwnershipPast = Omit<OwnershipEntry, 'state'> & {
  readonly confirmedOn: CalendarDate | null;
  /** It was proposed to the actor, which did not ask for it. */
  readonly wasProposed: boolean;
};

/**
 * The ownerships as they stood at the end of a day: from the day they were opened until that of their release,
 * and as released from then on if they had been confirmed.
 */
export function ownershipsOn(pasts: readonly OwnershipPast[], day: CalendarDate): OwnershipEntry[] {
  return pasts
    .filter(({ openedOn }) => openedOn <= day)
    .flatMap(
      ({
        id,
        actionId,
        actorId,
        role,
        openedOn,
        confirmedOn,
        releasedOn,
        wasProposed,
      }): OwnershipEntry[] => {
        const isConfirmed = confirmedOn !== null && confirmedOn <= day;
        const isReleased = releasedOn !== null && releasedOn <= day;
        if (isReleased && !isConfirmed) return [];
        const open = isConfirmed ? 'confirmed' : wasProposed ? 'proposed' : 'claimed';
        const entry = { id, actionId, actorId, role, openedOn };
        return isReleased
          ? [{ ...entry, state: 'released', releasedOn }]
          : [{ ...entry, state: open, releasedOn: null }];
      },
    );
}
