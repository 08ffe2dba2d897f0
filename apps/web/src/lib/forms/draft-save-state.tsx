import { SaveState } from '@samhandling/ui/forms';
import { useFormatter, useTranslations } from 'use-intl';
import type { DraftState } from './use-draft.ts';

type DraftSaveStateProps = {
  readonly draft: { readonly state: DraftState; readonly savedAt: Date | null };
};

/** Whether what was typed is safe: always in sight. */
export function DraftSaveState({ draft: { state, savedAt } }: DraftSaveStateProps) {
  const t = useTranslations('form.save');
  const format = useFormatter();
  const time = savedAt ? format.dateTime(savedAt, { hour: '2-digit', minute: '2-digit' }) : null;
  if (state === 'saved') {
    return time ? <SaveState state="saved" label={t('saved', { time })} /> : null;
  }
  if (state === 'saving') return <SaveState state="saving" label={t('saving')} />;
  if (state === 'unsaved') return <SaveState state="unsaved" label={t('unsaved')} />;
  if (state === 'offline') return <SaveState state="offline" label={t('offline')} />;
  return <SaveState state="failed" label={t(state)} />;
}
