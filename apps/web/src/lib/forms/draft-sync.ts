import { isProblem } from '../api/problem-error.ts';
import { differingFields, type FieldOf } from './draft-changes.ts';
import {
  isUnsaved,
  reduceDraft,
  startDraft,
  type DraftData,
  type DraftEvent,
  type SavePhase,
} from './draft-state.ts';
import type { DraftStore } from './kept-draft.ts';

const PAUSE = 1200;
const PATIENCE = 20_000;
const AGAIN = 15_000;

export type DraftOptions<Body> = {
  /** As the server has it; version 0 where it has none yet. */
  readonly initial: Body;
  readonly version: number;
  readonly store: DraftStore<Body>;
  /** Sends the whole body with the version it was typed on; answers the new version. */
  readonly send: (body: Body, version: number, formId: string) => Promise<number>;
  /** Fetches the present state when somebody else has saved in between. */
  readonly load: () => Promise<{ readonly body: Body; readonly version: number }>;
  /** What can be sent of the body: a field that is not finished stays as the server has it. */
  readonly fit?: (body: Body, base: Body) => Body;
  /** Whether there is enough to send at all. */
  readonly isWorthSending?: (body: Body) => boolean;
  /** Saves only when asked to, so that a public page never shows a half-written text. */
  readonly isManual?: boolean;
  readonly onSessionMissing?: (error: unknown) => void;
  readonly now?: () => Date;
};

/**
 * A draft that saves itself a moment after the last change. One save runs at a time, each with the
 * version that the one before gave. What is not acknowledged is kept in this browser at once, survives
 * a reload, a lost connection and an ended session, and is never written over somebody else's change.
 */
export function createDraft<Body extends object>(options: DraftOptions<Body>) {
  const { store, isManual = false, fit = (body) => body, now = () => new Date() } = options;
  const { isWorthSending = () => true } = options;
  const listeners = new Set<() => void>();
  let data = startDraft<Body>({
    ...options,
    kept: store.read(),
    formId: crypto.randomUUID(),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let isOver = false;

  const dispatch = (event: DraftEvent<Body>) => {
    data = reduceDraft(data, event);
    const { body, base, version, unanswered, formId } = data;
    if (isUnsaved(data) && !isOver) store.keep({ body, base, version, unanswered, formId });
    else store.forget();
    listeners.forEach((listener) => listener());
  };

  /** What would be sent now; nothing where the server has it all. */
  const next = (): Body | null => {
    if (isOver) return null;
    const [first] = data.unanswered;
    // The first save creates the thing: a repeated one must send the same body, or it is created twice.
    if (data.version === 0 && first) return first;
    const body = fit(data.body, data.base);
    const isSame = data.version > 0 && differingFields(body, data.base).length === 0;
    return isSame || !isWorthSending(body) ? null : body;
  };

  const plan = (pause = PAUSE) => {
    clearTimeout(timer);
    if (isManual || data.phase === 'stale' || !isUnsaved(data) || !next()) return;
    timer = setTimeout(() => void save().catch(() => undefined), pause);
  };

  const refuse = async (attempt: number, failure: unknown): Promise<void> => {
    if (attempt !== data.attempt) return;
    dispatch({ type: 'refused', attempt, phase: phaseAfter(failure), failure });
    if (data.phase === 'signedOut') options.onSessionMissing?.(failure);
    if (data.phase === 'offline') plan(AGAIN);
    if (data.phase === 'stale') await compare();
  };

  const compare = async (): Promise<void> => {
    const { body: current, version } = await options.load();
    dispatch({ type: 'compared', current, version });
  };

  async function sendOnce(): Promise<void> {
    clearTimeout(timer);
    if (data.phase === 'stale' && !data.conflict) await compare();
    if (data.phase === 'stale') throw data.failure;
    const body = next();
    if (!body) return;
    const attempt = data.attempt + 1;
    const { version, formId } = data;
    dispatch({ type: 'sending', sent: body, attempt });
    const answer = options.send(body, version, formId);
    // An answer after the time limit still counts, unless something else has been sent since.
    const heard = answer.then((saved) =>
      dispatch({ type: 'acknowledged', attempt, version: saved, at: now() }),
    );
    let bell: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<never>((_, reject) => {
      bell = setTimeout(() => reject(new NoAnswer()), PATIENCE);
    });
    try {
      await Promise.race([heard, patience]);
    } catch (error) {
      await refuse(attempt, error);
      // Nobody else changed a field: the request only named an old version.
      if (isStale(error) && data.phase === 'resting') return sendOnce();
      throw error;
    } finally {
      clearTimeout(bell);
    }
    plan();
  }

  /** Saves all changes after the request that is under way; throws if that fails. */
  function save(): Promise<void> {
    const run = tail.then(sendOnce);
    tail = run.catch(() => undefined);
    return run;
  }

  /** Repeats a failed save that may succeed now. */
  const tryAgain = (): void => {
    const isHopeful = !['resting', 'saving'].includes(data.phase) && !data.conflict;
    if (isHopeful && !isManual) void save().catch(() => undefined);
  };

  return {
    read: (): DraftData<Body> => data,
    /** Those fields that are on the page and are not finished, so that they are not sent. */
    held: (): FieldOf<Body>[] => differingFields(data.body, fit(data.body, data.base)),
    /** Whether there is something that can be sent. */
    hasNext: (): boolean => next() !== null,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (changes: Partial<Body>): void => {
      dispatch({ type: 'changed', changes });
      plan();
    },
    save,
    tryAgain,
    /** After a conflict: the fields to take from the server; the others stay as typed. */
    settle: (theirs: readonly FieldOf<Body>[]): void => {
      dispatch({ type: 'settled', theirs });
      plan(0);
    },
    /** Stops saving and removes what this browser keeps, after the draft was sent in or deleted. */
    drop: (): void => {
      isOver = true;
      clearTimeout(timer);
      store.forget();
    },
    /** Starts saving: also what a reload restored, when the connection returns, and before the page is closed. */
    attach: (page: Window): (() => void) => {
      const leave = () => {
        if (isManual || !['resting', 'saving'].includes(data.phase) || !isUnsaved(data)) return;
        void save().catch(() => undefined);
      };
      const hide = () => page.document.visibilityState === 'hidden' && leave();
      page.addEventListener('online', tryAgain);
      page.addEventListener('focus', tryAgain);
      page.addEventListener('pagehide', leave);
      page.document.addEventListener('visibilitychange', hide);
      plan();
      return () => {
        page.removeEventListener('online', tryAgain);
        page.removeEventListener('focus', tryAgain);
        page.removeEventListener('pagehide', leave);
        page.document.removeEventListener('visibilitychange', hide);
        leave();
      };
    },
  };
}

class NoAnswer extends Error {}

const isStale = (error: unknown): boolean => isProblem(error) && error.isStale;

function phaseAfter(error: unknown): SavePhase {
  if (error instanceof NoAnswer) return 'offline';
  if (!isProblem(error)) return 'failed';
  if (error.isNetworkLoss || error.status >= 502) return 'offline';
  if (error.isSessionMissing) return 'signedOut';
  return error.isStale ? 'stale' : 'failed';
}
