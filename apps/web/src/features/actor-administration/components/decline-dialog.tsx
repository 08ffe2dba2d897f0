import type { Actor } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { Button, Dialog, FormStack, TextArea } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useActorDecisions } from '../api/use-actor-mutations.ts';
import type { Outcome } from './decision-outcome.tsx';

type DeclineDialogProps = {
  readonly actor: Actor;
  readonly onDecided: (outcome: Outcome) => void;
  readonly onClose: () => void;
};

export function DeclineDialog({ actor, onDecided, onClose }: DeclineDialogProps) {
  const t = useTranslations('actor-form');
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { decline } = useActorDecisions(actor);
  const send = () => {
    const isEmpty = reason.trim() === '';
    setIsMissing(isEmpty);
    if (isEmpty) return;
    decline.mutate(reason.trim(), {
      onSuccess: () => {
        onDecided({ kind: 'declined', invitation: null });
        onClose();
      },
    });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('declineAsk', { name: actor.name })}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="danger" isPending={decline.isPending} onClick={send}>
            {t('decline')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <FormStack>
        {decline.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(decline.error)}</p>
          </Notice>
        ) : null}
        <TextArea
          label={t('declineReason')}
          value={reason}
          onChange={setReason}
          errorMessage={isMissing ? t('reasonMissing') : undefined}
          isRequired
        />
      </FormStack>
    </Dialog>
  );
}
