import type { Actor } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { useActorDecisions } from '../api/use-actor-mutations.ts';
import type { ActorDecision } from './decision-outcome.tsx';

type DeclineDialogProps = {
  readonly actor: Actor;
  readonly onDecided: (outcome: ActorDecision) => void;
  readonly onClose: () => void;
};

/** Asks why an actor is not admitted. */
export function DeclineDialog({ actor, onDecided, onClose }: DeclineDialogProps) {
  const t = useTranslations('actor-form');
  const { decline } = useActorDecisions(actor);
  const send = (reason: string) =>
    decline.mutate(reason, {
      onSuccess: () => {
        onDecided({ kind: 'declined', invitation: null });
        onClose();
      },
    });
  return (
    <ReasonDialog
      title={t('declineAsk', { name: actor.name })}
      submitLabel={t('decline')}
      variant="danger"
      isPending={decline.isPending}
      error={decline.error}
      field={{ label: t('declineReason'), missing: t('reasonMissing') }}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
