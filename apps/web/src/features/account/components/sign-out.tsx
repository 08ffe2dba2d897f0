import { ButtonRow, Notice } from '@samhandling/ui';
import { Button, ConfirmDialog, FormStack } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useSignOut } from '../../../lib/session/use-sign-out.ts';

export function SignOut() {
  const t = useTranslations('account');
  const problemText = useProblemText();
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
        <FormStack>
          <p>{t('everywhereText')}</p>
          {everywhere.error ? (
            <Notice tone="fault" isLive>
              <p>{problemText(everywhere.error)}</p>
            </Notice>
          ) : null}
        </FormStack>
      </ConfirmDialog>
    </>
  );
}
