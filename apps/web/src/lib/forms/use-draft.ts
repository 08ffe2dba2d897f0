import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../api/problem-error.ts';
import { forget, keep, readKept } from './kept-draft.ts';

const PAUSE_MILLISECONDS = 1500;

export type DraftState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'stale' | 'failed';

type DraftOptions<Body> = {
  /** Account and thing: what is typed is also kept in this browser, under this key. */
  readonly key: string;
  /** As the server has it. */
  readonly initial: Body;
  readonly version: number;
  /** Sends the whole body with the version it was typed on; answers the new version. */
  readonly send: (body: Body, version: number) => Promise<number>;
};

const browserStorage = () => (typeof window === 'undefined' ? undefined : window.localStorage);

/**
 * A draft that saves itself a moment after the last change. One save runs at a time, each with the
 * version that the one before gave; what is not acknowledged survives a reload, a lost connection and
 * an ended session, and is never written over somebody else's change.
 */
export function useDraft<Body extends object>({ key, initial, version, send }: DraftOptions<Body>) {
  const [start] = useState(() => readKept<Body>(browserStorage(), key));
  const [body, setBody] = useState<Body>(start?.body ?? initial);
  const [state, setState] = useState<DraftState>(() =>
    start === null ? 'saved' : start.version === version ? 'unsaved' : 'stale',
  );
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef(body);
  const acknowledged = useRef(JSON.stringify(initial));
  const base = useRef(start?.version ?? version);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const sender = useRef(send);
  useEffect(() => {
    sender.current = send;
  });

  const save = useCallback(async (): Promise<void> => {
    await running.current;
    const sent = JSON.stringify(latest.current);
    if (sent === acknowledged.current) return;
    setState('saving');
    const attempt = sender.current(latest.current, base.current);
    running.current = attempt.catch(() => undefined);
    try {
      base.current = await attempt;
      acknowledged.current = sent;
      const isWhole = JSON.stringify(latest.current) === sent;
      if (isWhole) forget(browserStorage(), key);
      setSavedAt(new Date());
      setFailure(null);
      setState(isWhole ? 'saved' : 'unsaved');
    } catch (error) {
      setFailure(error);
      setState(stateAfter(error));
      throw error;
    }
  }, [key]);

  useEffect(() => {
    if (state !== 'unsaved') return undefined;
    const timer = setTimeout(() => void save().catch(() => undefined), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [body, state, save]);

  useEffect(() => {
    if (state !== 'offline' && state !== 'failed') return undefined;
    const again = () => void save().catch(() => undefined);
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [state, save]);

  const change = useCallback(
    (changes: Partial<Body>) => {
      latest.current = { ...latest.current, ...changes };
      keep(browserStorage(), key, { body: latest.current, version: base.current });
      setBody(latest.current);
      setState((before) => (before === 'stale' ? before : 'unsaved'));
    },
    [key],
  );

  /** After a stale save: what stands now is the base, and the body is the one that was chosen. */
  const settle = useCallback(
    (chosen: Body, current: Body, currentVersion: number) => {
      latest.current = chosen;
      acknowledged.current = JSON.stringify(current);
      base.current = currentVersion;
      const isSame = JSON.stringify(chosen) === acknowledged.current;
      if (isSame) forget(browserStorage(), key);
      else keep(browserStorage(), key, { body: chosen, version: currentVersion });
      setBody(chosen);
      setState(isSame ? 'saved' : 'unsaved');
    },
    [key],
  );

  /** Forgets what this browser keeps of it. */
  const drop = useCallback(() => forget(browserStorage(), key), [key]);

  return { body, change, save, settle, drop, state, savedAt, failure, versionNow: () => base.current };
}

function stateAfter(error: unknown): DraftState {
  if (!isProblem(error)) return 'failed';
  if (error.isNetworkLoss) return 'offline';
  return error.isStale ? 'stale' : 'failed';
}
