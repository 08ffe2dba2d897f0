import { ButtonRow } from '@samhandling/ui';
import { Button, ConfirmDialog } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSignOut } from '../../../lib/session/use-sign-out.ts';

export function SignOut() {
  const t = useTranslations('account');
  const [isAsked, setIsAsked] = useState(false);
  const here = useSignOut('here');
  const everywhere = useSignOut('everywhere');
  return (
    <>
      <ButtonRow>
        <Button variant="secondary" isPending={here.isPending} onClick={() => here.mutate()}>
          {t('signOutHere')}
        </Button>
        <Button variant="quiet" onClick={() => setIsAsked(true)}>
          {t('everywhere')}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        isOpen={isAsked}
        onOpenChange={setIsAsked}
        title={t('everywhereAsk')}
        confirmLabel={t('everywhere')}
        cancelLabel={t('cancel')}
        isPending={everywhere.isPending}
        onConfirm={() => everywhere.mutate()}
      >
        <p>{t('everywhereText')}</p>
      </ConfirmDialog>
    </>
  );
}
