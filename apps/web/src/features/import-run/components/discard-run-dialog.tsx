import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';

type DiscardRunDialogProps = {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onDiscard: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why, since the reason is what remains of what was fetched. */
export function DiscardRunDialog({ isPending, error, onDiscard, onClose }: DiscardRunDialogProps) {
  const t = useTranslations('import-run');
  return (
    <ReasonDialog
      title={t('discardAsk')}
      text={t('discardText')}
      submitLabel={t('discard')}
      variant="danger"
      isPending={isPending}
      error={error}
      field={{ label: t('discardReason'), missing: t('reasonMissing') }}
      onSubmit={onDiscard}
      onClose={onClose}
    />
  );
}
