import type { ImportRun } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { ButtonRow } from '@samhandling/ui';
import { Button, TextArea, useToast } from '@samhandling/ui/forms';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useImportRunTransitions } from '../api/use-import-run-mutations.ts';
import { DiscardRunDialog } from './discard-run-dialog.tsx';

type RunActionsProps = {
  readonly run: ImportRun;
  /** Ids of the differences that are not to be stored now. */
  readonly leftOut: ReadonlySet<string>;
  readonly onSettled: () => void;
};

/** What a person may decide of a run: store what differs, discard it, or let it go on. */
export function RunActions({ run, leftOut, onSettled }: RunActionsProps) {
  const t = useTranslations('import-run');
  const toast = useToast();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const { store, resume, discard } = useImportRunTransitions(run);
  const { abilities, counts } = run;
  const [reason, setReason] = useState('');
  const [isSent, setIsSent] = useState(false);
  const textFault = useTextFault();
  const tooLong =
    reason.trim().length > LONGEST.message
      ? textFault({ code: 'too_big', params: { origin: 'string', maximum: LONGEST.message } })
      : undefined;
  const isAsked = isProblem(store.error) && store.error.code === 'import_run.doubtful';
  const error = isAsked ? resume.error : (store.error ?? resume.error);
  const count = counts.waiting - leftOut.size;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked, store.failureCount, store.submittedAt]);
  const said = (text: string) => ({
    onSuccess: () => {
      toast.show({ text });
      onSettled();
    },
  });
  const send = () => {
    setIsSent(true);
    if (tooLong !== undefined) return field.current?.focus();
    const exceptIds = leftOut.size > 0 ? [...leftOut] : undefined;
    store.mutate({ reason: reason.trim(), exceptIds }, said(t('stored', { count })));
  };
  return (
    <>
      <FaultNotice error={error} />
      {abilities.store && counts.doubtful > 0 ? (
        <TextArea
          label={t('doubtReason', { count: counts.doubtful })}
          description={t('doubtHelp')}
          rows={2}
          maxLength={LONGEST.message}
          value={reason}
          onChange={setReason}
          inputRef={field}
          errorMessage={isAsked ? t('reasonMissing') : isSent ? tooLong : undefined}
        />
      ) : null}
      <ButtonRow>
        {abilities.store ? (
          <Button isPending={store.isPending} pendingLabel={t('storing')} onClick={send}>
            {t('store', { count })}
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
