import { Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { FocusedMessage } from '../../../lib/focus/focused-message.tsx';
import { InvitationLink } from '../../../lib/invitations/invitation-link.tsx';

export type Outcome = {
  readonly kind: 'admitted' | 'declined' | 'merged';
  /** Who asked, where they are told by hand. */
  readonly email: string | null;
  readonly link: string | null;
};

/** What was decided; where no mail is set up, the link that the one who asked shall have. */
export function DecisionOutcome({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('actor-form');
  const { kind, email, link } = outcome;
  return (
    <FocusedMessage>
      <Notice tone="success">
        <p>{t(`decided.${kind}`)}</p>
        {link ? (
          <>
            <p>{t('decided.handOver', { email: email ?? '' })}</p>
            <InvitationLink link={link} />
          </>
        ) : null}
      </Notice>
    </FocusedMessage>
  );
}
