import type { InvitationReceipt } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { FocusedMessage } from '../../../lib/focus/focused-message.tsx';
import { InvitationSent } from '../../../lib/invitations/invitation-sent.tsx';

export type ActorDecision = {
  readonly kind: 'admitted' | 'declined' | 'merged';
  /** To whoever asked for the organisation to join. */
  readonly invitation: InvitationReceipt | null;
};

/** What was decided, and how the invitation reaches the one who asked. */
export function DecisionOutcome({ outcome }: { outcome: ActorDecision }) {
  const t = useTranslations('actor-form');
  const { kind, invitation } = outcome;
  return (
    <FocusedMessage>
      <Notice tone="success">
        <p>{t(`decided.${kind}`)}</p>
      </Notice>
      {invitation ? <InvitationSent receipt={invitation} /> : null}
    </FocusedMessage>
  );
}
