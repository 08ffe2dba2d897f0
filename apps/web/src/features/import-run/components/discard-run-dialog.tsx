import { Notice } from '@samhandling/ui';
import { Button, Dialog, FormStack, TextArea } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';

type DiscardRunDialogProps = {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onDiscard: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why, since the reason is what remains of what was fetched. */
export function DiscardRunDialog({ isPending, error, onDiscard, onClose }: DiscardRunDialogProps) {
  const t = useTranslations('import-run');
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const send = () => {
    const isEmpty = reason.trim() === '';
    setIsMissing(isEmpty);
    if (!isEmpty) onDiscard(reason.trim());
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('discardAsk')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="danger" isPending={isPending} onClick={send}>
            {t('discard')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <FormStack>
        <p>{t('discardText')}</p>
        {error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(error)}</p>
          </Notice>
        ) : null}
        <TextArea
          label={t('discardReason')}
          value={reason}
          onChange={setReason}
          errorMessage={isMissing && reason.trim() === '' ? t('reasonMissing') : undefined}
          isRequired
        />
      </FormStack>
    </Dialog>
  );
}
