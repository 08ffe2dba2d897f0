import type { Initiative, RepublicationRequest as Request } from '@samhandling/contract';
import { ButtonRow, Notice } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { useFocusWhenGone } from '../../../lib/focus/use-focus-when-gone.ts';
import { Written } from '../../../lib/messages/written.tsx';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './republication-request.module.css';
import { TransitionDialog } from './transition-dialog.tsx';

type Deed = 'request' | 'decline';
type Said = { readonly deed: Deed; readonly reason: string };

/**
 * That the owner of an archived initiative wants it published again: how it is asked, since when it waits, what the
 * coordinator answers, and why it was declined.
 */
export function RepublicationRequest({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('republication');
  const [open, setOpen] = useState<Deed | 'republish' | null>(null);
  const [isPublished, setIsPublished] = useState(false);
  const say = useSaying(initiative);
  const { abilities, republicationRequest: request } = initiative;
  // What is said takes away the button that had the focus.
  const state = request?.state ?? 'none';
  const { list, leave } = useFocusWhenGone([state]);
  const close = () => setOpen(null);
  const send = (deed: Deed) => (reason: string) =>
    say.mutate(
      { deed, reason },
      {
        onSuccess: () => {
          close();
          leave(state);
        },
      },
    );
  const asking = abilities.requestRepublication ? (
    <Button variant="secondary" onClick={() => setOpen('request')}>
      {t('ask')}
    </Button>
  ) : null;
  return (
    <div ref={list} tabIndex={-1} className={styles.request}>
      {request ? (
        <Notice tone="attention" title={t(`title.${request.state}`)}>
          <Told request={request} />
          <ButtonRow>
            {abilities.declineRepublication ? (
              <>
                <Button onClick={() => setOpen('republish')}>{t('republish')}</Button>
                <Button variant="secondary" onClick={() => setOpen('decline')}>
                  {t('decline')}
                </Button>
              </>
            ) : null}
            {asking}
          </ButtonRow>
        </Notice>
      ) : isPublished ? (
        <Notice tone="success" title={t('done')} isLive />
      ) : (
        asking
      )}
      {open === 'republish' ? (
        <TransitionDialog
          initiative={initiative}
          transition="republish"
          onDone={() => {
            setIsPublished(true);
            leave(state);
          }}
          onClose={close}
        />
      ) : open ? (
        <ReasonDialog
          title={t(`dialog.${open}.title`)}
          text={t(`dialog.${open}.text`)}
          submitLabel={t(`dialog.${open}.send`)}
          isPending={say.isPending}
          error={say.error}
          field={{
            label: t(`dialog.${open}.label`),
            description: t(`dialog.${open}.help`),
            missing: t('reasonMissing'),
          }}
          onSubmit={send(open)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function Told({ request }: { readonly request: Request }) {
  const t = useTranslations('republication');
  const { date } = useDates();
  const { state, requestedAt, answeredAt, reason, declineReason } = request;
  return (
    <>
      <p>{t(`text.${state}`, { date: date(answeredAt ?? requestedAt) })}</p>
      <p className={styles.reason}>
        {declineReason === null ? t('reason') : null} <Written>{declineReason ?? reason}</Written>
      </p>
    </>
  );
}

function useSaying({ id, version }: Initiative) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ deed, reason }: Said) =>
      api.post<Initiative>(`/initiatives/${id}/republication-${deed}`, { reason }, { version }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
