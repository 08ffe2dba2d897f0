import type { Ownership } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { Button, Dialog, FormStack, TextArea } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useOwnershipMutations } from '../api/use-ownership-mutations.ts';

type Props = {
  readonly ownership: Ownership;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export function ReleaseOwnershipDialog({ ownership, onClose, onDone }: Props) {
  const t = useTranslations('action.owners.form');
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { release } = useOwnershipMutations(ownership.action.code);
  const send = () => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() !== '') release.mutate({ ownership, reason }, { onSuccess: onDone });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('releaseTitle')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="danger" isPending={release.isPending} onClick={send}>
            {t('releaseOf', { actor: ownership.actor.name })}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <FormStack>
        <p>{t('releaseText', { actor: ownership.actor.name })}</p>
        <TextArea
          label={t('reason')}
          description={t('reasonHelp')}
          value={reason}
          onChange={setReason}
          errorMessage={isMissing ? t('reasonMissing') : undefined}
          isRequired
        />
        {release.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(release.error)}</p>
          </Notice>
        ) : null}
      </FormStack>
    </Dialog>
  );
}
