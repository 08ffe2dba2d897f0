import { ButtonRow } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
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
      {isAsked ? (
        <ConfirmationDialog
          title={t('everywhereAsk')}
          confirmLabel={t('everywhere')}
          isPending={everywhere.isPending}
          error={everywhere.error}
          onConfirm={() => everywhere.mutate()}
          onClose={() => setIsAsked(false)}
        >
          <p>{t('everywhereText')}</p>
        </ConfirmationDialog>
      ) : null}
    </>
  );
}
