import { SaveState } from '@samhandling/ui/forms';
import { useFormatter, useTranslations } from 'use-intl';
import type { useReportDraft } from '../hooks/use-report-draft.ts';

/** Whether what was typed is safe: always in sight. */
export function ReportSaveState({ draft }: { draft: ReturnType<typeof useReportDraft> }) {
  const t = useTranslations('status-report-form');
  const format = useFormatter();
  const { state, savedAt } = draft;
  const time = savedAt ? format.dateTime(savedAt, { hour: '2-digit', minute: '2-digit' }) : '';
  if (state === 'saved') {
    return savedAt ? <SaveState state="saved" label={t('saved', { time })} /> : null;
  }
  if (state === 'saving') return <SaveState state="saving" label={t('saving')} />;
  if (state === 'unsaved') return <SaveState state="unsaved" label={t('unsaved')} />;
  return <SaveState state={state === 'offline' ? 'offline' : 'failed'} label={t('offline')} />;
}
