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
  /** How much contributions expect, which is known of the present only. */
  readonly expected: readonly {
    readonly contributionId: string;
    readonly isSized: boolean;
    readonly lacksSexes: boolean;
  }[];
  /** In order; of days before the first it is told as by the first. */
  readonly links: readonly PastLinks[];
};

/**
 * The initiative as it stood at the end of a day; null where it was not public then.
 *
 * It is public from its publication until it is archived. Its work status is the present one, unless it was
 * changed since: then what stood before the first change. Its latest report sets no clock where it is a
 * correction. What it had is told by the last links of that day, or the first ones where the day is earlier.
 */
export function initiativeOn(past: InitiativePast, day: CalendarDate): InitiativeEntry | null {
  const { id, publishedOn, archivedOn, links } = past;
  if (publishedOn > day || (archivedOn !== null && archivedOn <= day)) return null;
  const then = links.findLast(({ from }) => from <= day) ?? links[0];
  if (then === undefined) return null;
  const { from: _from, contributions, ...own } = then;
  return {
    ...own,
    id,
    publishedOn,
    workStatus: past.statusChanges.find(({ on }) => on > day)?.from ?? past.workStatus,
    lastReportOn: lastReportOn(past, day),
    effects: effectsOn(past, contributions, day),
  };
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
  { effects, expected }: InitiativePast,
  contributions: PastLinks['contributions'],
  day: CalendarDate,
): StatedEffect[] {
  const inForce = effects.filter(
    ({ seenOn, correctedOn }) => seenOn <= day && (correctedOn === null || correctedOn > day),
  );
  return [...Map.groupBy(contributions, ({ effectGoalId }) => effectGoalId)].map(
    ([effectGoalId, own]) => {
      const ids = own.map(({ id }) => id);
      const seen = inForce.filter(({ contributionId }) => ids.includes(contributionId));
      const said = expected.filter(({ contributionId }) => ids.includes(contributionId));
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
