import { useEffect, useState, useSyncExternalStore } from 'react';
import { noticeSession, onSessionBack } from '../api/query-client.ts';
import { useSession } from '../session/session.ts';
import type { FieldOf } from './draft-changes.ts';
import { isUnsaved, type Conflict, type SavePhase } from './draft-state.ts';
import { createDraft, type DraftOptions } from './draft-sync.ts';
import { draftStore, tabName, type DraftPlace } from './kept-draft.ts';
import { textCipher } from './text-cipher.ts';

/** What a person is told of the draft. */
export type DraftState =
  Exclude<SavePhase, 'resting'> | 'saved' | 'unsaved' | 'held' | 'unpublished';

type Options<Body> = Omit<DraftOptions<Body>, 'store' | 'onSessionMissing'> & {
  /** What the draft is of: what is typed is also kept in this browser, by account and this name. */
  readonly name: string;
};

/** Where this browser keeps a draft of the one who is signed in. */
export function useDraftPlace(): (name: string) => DraftPlace {
  const { account, draftKey } = useSession();
  const cipher = draftKey === null ? null : textCipher(draftKey);
  return (name) => ({
    cipher,
    storage: storageOf('localStorage'),
    key: `${account?.id ?? ''}:${name}`,
    tab: tabName(storageOf('sessionStorage')),
  });
}

/** A draft that saves itself: see `createDraft`. Give the component a key, so that it is of one thing. */
export function useDraft<Body extends object>(options: Options<Body>): DraftOf<Body> {
  const placeOf = useDraftPlace();
  const [draft] = useState(() =>
    createDraft<Body>({
      ...options,
      store: draftStore(placeOf(options.name)),
      onSessionMissing: noticeSession,
    }),
  );
  const data = useSyncExternalStore(draft.subscribe, draft.read, draft.read);
  useEffect(() => draft.attach(window), [draft]);
  useEffect(() => onSessionBack(draft.tryAgain), [draft]);
  const held = draft.held();
  const unsaved = isUnsaved(data);
  const restingState = (): DraftState => {
    if (!unsaved) return 'saved';
    if (options.isManual) return 'unpublished';
    return draft.hasNext() ? 'unsaved' : 'held';
  };
  return {
    body: data.body,
    base: data.base,
    conflict: data.conflict,
    savedAt: data.savedAt,
    failure: data.failure,
    state: data.phase === 'resting' ? restingState() : data.phase,
    isUnsaved: unsaved,
    held,
    change: draft.change,
    save: draft.save,
    settle: draft.settle,
    drop: draft.drop,
    versionNow: () => draft.read().version,
  };
}

/** A draft as a form is given it. */
export type DraftOf<Body> = {
  readonly body: Body;
  readonly base: Body;
  readonly conflict: Conflict<Body> | null;
  readonly savedAt: Date | null;
  readonly failure: unknown;
  readonly state: DraftState;
  readonly isUnsaved: boolean;
  /** On the page, but not finished enough to be sent. */
  readonly held: readonly FieldOf<Body>[];
  readonly change: (changes: Partial<Body>) => void;
  readonly save: () => Promise<void>;
  readonly settle: (theirs: readonly FieldOf<Body>[]) => void;
  readonly drop: () => void;
  readonly versionNow: () => number;
};

function storageOf(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window[name];
  } catch {
    return undefined;
  }
}
