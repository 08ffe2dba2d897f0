import { Notice } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import type { ProblemError } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { FocusedMessage } from '../../../lib/focus/focused-message.tsx';
import { useSession } from '../../../lib/session/session.ts';
import { useResetLink } from '../api/use-reset-link.ts';

type LockedOutProps = { readonly error: ProblemError; readonly email: string };

/** Says how long to wait, and offers a way in by mail to whoever does not want to. */
export function LockedOut({ error, email }: LockedOutProps) {
  const t = useTranslations('sign-in');
  const problemText = useProblemText();
  const { isMailConfigured } = useSession();
  const link = useResetLink();
  return (
    <>
      <Notice
        tone="fault"
        title={problemText(error)}
        actions={
          isMailConfigured && !link.isSuccess ? (
            <Button
              variant="secondary"
              isPending={link.isPending}
              onClick={() => link.mutate(email)}
            >
              {t('reset.send')}
            </Button>
          ) : null
        }
        isLive
      >
        <p>{t('lockedOut.why')}</p>
        {link.isSuccess ? null : (
          <p>{isMailConfigured ? t('lockedOut.link', { email }) : t('lockedOut.noMail')}</p>
        )}
      </Notice>
      {link.isSuccess ? (
        <FocusedMessage>
          <Notice tone="success">
            <p>{t('reset.sent')}</p>
          </Notice>
        </FocusedMessage>
      ) : null}
      <FaultNotice error={link.error} />
    </>
  );
}
