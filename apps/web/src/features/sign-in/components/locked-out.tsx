import { Notice } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import type { ProblemError } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';
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
      <Notice tone="fault" title={problemText(error)} isLive>
        <p>{t('lockedOut.why')}</p>
        <p>{isMailConfigured ? t('lockedOut.link', { email }) : t('lockedOut.noMail')}</p>
        {isMailConfigured && !link.isSuccess ? (
          <div>
            <Button
              variant="secondary"
              isPending={link.isPending}
              onClick={() => link.mutate(email)}
            >
              {t('reset.send')}
            </Button>
          </div>
        ) : null}
      </Notice>
      {link.isSuccess ? (
        <Notice tone="success" isLive>
          <p>{t('reset.sent')}</p>
        </Notice>
      ) : null}
      {link.error ? (
        <Notice tone="fault" isLive>
          <p>{problemText(link.error)}</p>
        </Notice>
      ) : null}
    </>
  );
}
