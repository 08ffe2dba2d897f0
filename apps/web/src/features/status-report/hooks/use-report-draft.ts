import type { StatusReport, StatusReportBody } from '@samhandling/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import { bodyOfReport } from '../report-body.ts';

const PAUSE_MILLISECONDS = 1500;

export type DraftState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'stale' | 'failed';

/**
 * The draft of a report, saved by itself a moment after the last change. One save runs at a time, each
 * with the version that the one before gave; what can't be saved stays on the page.
 */
export function useReportDraft(report: StatusReport) {
  const api = useApi();
  const [body, setBody] = useState<StatusReportBody>(() => bodyOfReport(report));
  const [state, setState] = useState<DraftState>('saved');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef(body);
  const kept = useRef(JSON.stringify(body));
  const version = useRef(report.version);
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback(async (): Promise<void> => {
    await running.current;
    const sent = JSON.stringify(latest.current);
    if (sent === kept.current) return;
    setState('saving');
    const attempt = api
      .put<StatusReport>(`/reports/${report.id}`, latest.current, { version: version.current })
      .then((answer) => {
        version.current = answer.version;
        kept.current = sent;
        setSavedAt(new Date());
        setFailure(null);
        setState(JSON.stringify(latest.current) === sent ? 'saved' : 'unsaved');
      });
    running.current = attempt.catch(() => undefined).finally(() => (running.current = null));
    try {
      await attempt;
    } catch (error) {
      setFailure(error);
      setState(stateAfter(error));
      throw error;
    }
  }, [api, report.id]);

  useEffect(() => {
    if (JSON.stringify(body) === kept.current) return undefined;
    const timer = setTimeout(() => void save().catch(() => undefined), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [body, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (JSON.stringify(latest.current) !== kept.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const change = useCallback((changes: Partial<StatusReportBody>) => {
    latest.current = { ...latest.current, ...changes };
    setBody(latest.current);
    setState((before) => (before === 'stale' ? before : 'unsaved'));
  }, []);

  return { body, change, save, state, savedAt, failure, versionNow: () => version.current };
}

function stateAfter(error: unknown): DraftState {
  if (!isProblem(error)) return 'failed';
  if (error.isNetworkLoss) return 'offline';
  return error.isStale ? 'stale' : 'failed';
}
