import type { ImportRun } from '@samhandling/contract';
import { ButtonRow } from '@samhandling/ui';
import { Button, useToast } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useImportRunTransitions } from '../api/use-import-run-mutations.ts';
import { DiscardRunDialog } from './discard-run-dialog.tsx';

type RunActionsProps = { readonly run: ImportRun; readonly onSettled: () => void };

/** What a person may decide of a run: store what differs, discard it, or let it go on. */
export function RunActions({ run, onSettled }: RunActionsProps) {
  const t = useTranslations('import-run');
  const toast = useToast();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const { store, resume, discard } = useImportRunTransitions(run);
  const { abilities, counts } = run;
  const error = store.error ?? resume.error;
  const said = (text: string) => ({
    onSuccess: () => {
      toast.show({ text });
      onSettled();
    },
  });
  return (
    <>
      <FaultNotice error={error} />
      <ButtonRow>
        {abilities.store ? (
          <Button
            isPending={store.isPending}
            pendingLabel={t('storing')}
            onClick={() => store.mutate(undefined, said(t('stored', { count: counts.waiting })))}
          >
            {t('store', { count: counts.waiting })}
          </Button>
        ) : null}
        {abilities.resume ? (
          <Button
            variant={abilities.store ? 'secondary' : 'primary'}
            isPending={resume.isPending}
            onClick={() => resume.mutate(undefined, said(t('resumed')))}
          >
            {t('resume')}
          </Button>
        ) : null}
        {abilities.discard ? (
          <Button variant="secondary" onClick={() => setIsDiscarding(true)}>
            {t('discard')}
          </Button>
        ) : null}
      </ButtonRow>
      {isDiscarding ? (
        <DiscardRunDialog
          isPending={discard.isPending}
          error={discard.error}
          onDiscard={(reason) =>
            discard.mutate(reason, {
              onSuccess: () => {
                toast.show({ text: t('discarded') });
                setIsDiscarding(false);
                onSettled();
              },
            })
          }
          onClose={() => setIsDiscarding(false)}
        />
      ) : null}
    </>
  );
}
