import { ButtonLink, ButtonRow, Heading, SubmitButton } from '@samhandling/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { onSessionMissing, tellSessionBack } from '../../lib/api/query-client.ts';
import { paths } from '../../lib/paths.ts';
import { sessionQuery } from '../../lib/session/session.ts';

/** A save was refused because the session ended: the page stays, with everything typed in it. */
export function SessionExpiredDialog() {
  const t = useTranslations('shell.sessionExpired');
  const queryClient = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isStillOut, setIsStillOut] = useState(false);

  useEffect(
    () =>
      onSessionMissing(() => {
        setIsStillOut(false);
        if (dialog.current && !dialog.current.open) {
          dialog.current.showModal();
        }
      }),
    [],
  );

  async function goOn() {
    const session = await queryClient
      .fetchQuery({ ...sessionQuery(), staleTime: 0 })
      .catch(() => null);
    if (session?.account) {
      dialog.current?.close();
      tellSessionBack();
    } else {
      setIsStillOut(true);
    }
  }

  return (
    <dialog ref={dialog} className="site-dialog" aria-labelledby="session-expired-title">
      <Heading level={2} size={22} id="session-expired-title">
        {t('title')}
      </Heading>
      <p>{t('text')}</p>
      <p role="alert">{isStillOut && t('stillOut')}</p>
      <ButtonRow>
        <ButtonLink href={paths.signIn()} target="_blank" rel="noopener">
          {t('signIn')}
        </ButtonLink>
        <SubmitButton type="button" variant="secondary" onClick={() => void goOn()}>
          {t('continue')}
        </SubmitButton>
        <SubmitButton type="button" variant="quiet" onClick={() => dialog.current?.close()}>
          {t('leave')}
        </SubmitButton>
      </ButtonRow>
    </dialog>
  );
}
