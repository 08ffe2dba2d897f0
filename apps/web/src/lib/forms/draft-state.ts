import { changedElsewhere, differingFields, type FieldOf } from './draft-changes.ts';
import type { KeptDraft } from './kept-draft.ts';

/** The result of the last save. */
export type SavePhase = 'resting' | 'saving' | 'offline' | 'signedOut' | 'stale' | 'failed';

/** Somebody else saved in between: the present body, and the fields in which it differs. */
export type Conflict<Body> = {
  readonly current: Body;
  readonly version: number;
  readonly fields: readonly FieldOf<Body>[];
};

/** A draft on a page, and what is known of the server's. */
export type DraftData<Body> = {
  readonly body: Body;
  readonly base: Body;
  readonly version: number;
  /** Sent and not answered, oldest first; the last one may be on its way. */
  readonly unanswered: readonly Body[];
  readonly formId: string;
  /** Number of the request whose answer is waited for: answers to others come too late to count. */
  readonly attempt: number;
  readonly phase: SavePhase;
  readonly savedAt: Date | null;
  readonly failure: unknown;
  readonly conflict: Conflict<Body> | null;
};

export type DraftEvent<Body> =
  | { type: 'changed'; changes: Partial<Body> }
  | { type: 'sending'; sent: Body; attempt: number }
  | { type: 'acknowledged'; attempt: number; version: number; at: Date }
  | { type: 'refused'; attempt: number; phase: SavePhase; failure: unknown }
  | { type: 'compared'; current: Body; version: number }
  | { type: 'settled'; theirs: readonly FieldOf<Body>[] };

type Start<Body> = {
  readonly initial: Body;
  readonly version: number;
  readonly kept: KeptDraft<Body> | null;
  readonly formId: string;
};

/** What the server sent, with what was typed before a reload on top of it. */
export function startDraft<Body extends object>(start: Start<Body>): DraftData<Body> {
  const { initial, version, kept, formId } = start;
  const fresh: DraftData<Body> = {
    body: initial,
    base: initial,
    version,
    unanswered: [],
    formId,
    attempt: 0,
    phase: 'resting',
    savedAt: null,
    failure: null,
    conflict: null,
  };
  if (!kept) return fresh;
  const typed: DraftData<Body> = {
    ...fresh,
    body: { ...initial, ...kept.body },
    base: { ...initial, ...kept.base },
    version: kept.version,
    unanswered: kept.unanswered,
    formId: kept.formId,
  };
  return kept.version === version ? typed : compared(typed, initial, version);
}

export function reduceDraft<Body extends object>(
  data: DraftData<Body>,
  event: DraftEvent<Body>,
): DraftData<Body> {
  switch (event.type) {
    case 'changed':
      return { ...data, body: { ...data.body, ...event.changes } };
    case 'sending':
      return {
        ...data,
        unanswered: [...data.unanswered, event.sent],
        attempt: event.attempt,
        phase: 'saving',
      };
    case 'acknowledged':
      if (event.attempt !== data.attempt) return data;
      return {
        ...data,
        base: data.unanswered.at(-1) ?? data.base,
        unanswered: [],
        version: event.version,
        phase: 'resting',
        savedAt: event.at,
        failure: null,
      };
    case 'refused': {
      if (event.attempt !== data.attempt) return data;
      const { phase, failure } = event;
      const { unanswered } = data;
      // Without an answer it may have arrived; a refusal says that it did not.
      const left = phase === 'offline' ? unanswered : unanswered.slice(0, -1);
      return { ...data, phase, failure, unanswered: left };
    }
    case 'compared':
      return compared(data, event.current, event.version);
    case 'settled':
      return settled(data, event.theirs);
  }
}

/** If nobody else changed a field, the present state becomes the new base. */
function compared<Body extends object>(
  data: DraftData<Body>,
  current: Body,
  version: number,
): DraftData<Body> {
  const fields = changedElsewhere({ ...data, current });
  const conflict = { current, version, fields };
  return fields.length > 0
    ? { ...data, phase: 'stale', conflict }
    : settled({ ...data, conflict }, []);
}

function settled<Body extends object>(
  data: DraftData<Body>,
  theirs: readonly FieldOf<Body>[],
): DraftData<Body> {
  if (!data.conflict) return data;
  const { current, version } = data.conflict;
  const taken = Object.fromEntries(theirs.map((field) => [field, current[field]]));
  return {
    ...data,
    body: { ...data.body, ...taken },
    base: current,
    version,
    unanswered: [],
    phase: 'resting',
    failure: null,
    conflict: null,
  };
}

/** Whether the page has changes that are not saved. */
export const isUnsaved = <Body extends object>({ body, base }: DraftData<Body>): boolean =>
  differingFields(body, base).length > 0;
