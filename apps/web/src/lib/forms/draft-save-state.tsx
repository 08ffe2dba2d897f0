import { SaveState } from '@samhandling/ui/forms';
import { useFormatter, useTranslations } from 'use-intl';
import type { DraftState } from './use-draft.ts';

type DraftSaveStateProps = {
  readonly draft: { readonly state: DraftState; readonly savedAt: Date | null };
};

/** How each state looks. */
const LOOKS = {
  saved: 'saved',
  held: 'unsaved',
  unsaved: 'unsaved',
  unpublished: 'unsaved',
  saving: 'saving',
  offline: 'offline',
  signedOut: 'failed',
  stale: 'failed',
  failed: 'failed',
} as const satisfies Record<DraftState, string>;

/** Whether the text is saved; always visible. */
export function DraftSaveState({ draft: { state, savedAt } }: DraftSaveStateProps) {
  const t = useTranslations('form.save');
  const format = useFormatter();
  const time = savedAt ? format.dateTime(savedAt, { hour: '2-digit', minute: '2-digit' }) : null;
  const label = state === 'saved' ? (time ? t('saved', { time }) : t('nothingNew')) : t(state);
  return <SaveState state={LOOKS[state]} label={label} />;
}
