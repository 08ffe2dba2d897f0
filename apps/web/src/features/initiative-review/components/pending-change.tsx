import type { Initiative } from '@samhandling/contract';
import { ButtonRow, DataTable, Notice } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFocusWhenGone } from '../../../lib/focus/use-focus-when-gone.ts';
import { Written } from '../../../lib/messages/written.tsx';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './pending-change.module.css';
import { useChangedRows, type ChangedRow } from './use-changed-rows.ts';

type Deed = 'acceptance' | 'return' | 'withdrawal';
type Decision = { readonly deed: Deed; readonly reason?: string };

/** What its owner wants changed beside what is public, and what the person may do with it. */
export function PendingChange({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('desk.change');
  const decide = useDecision(initiative);
  const { pendingChange } = initiative;
  // A decision takes away the button that had the focus.
  const { list, leave } = useFocusWhenGone(pendingChange ? [pendingChange.state] : []);
  const deed = decide.data && !pendingChange ? decide.variables?.deed : undefined;
  const send = (decision: Decision, onDone?: () => void) =>
    decide.mutate(decision, {
      onSuccess: () => {
        onDone?.();
        if (pendingChange) leave(pendingChange.state);
      },
    });
  return (
    <div ref={list} tabIndex={-1} className={styles.change}>
      {pendingChange ? (
        <Compared
          initiative={initiative}
          change={pendingChange}
          isPending={decide.isPending}
          error={decide.error}
          onDecide={send}
        />
      ) : deed === 'acceptance' || deed === 'withdrawal' ? (
        <Notice tone="success" title={t(`done.${deed}`)} isLive />
      ) : null}
    </div>
  );
}

type ComparedProps = {
  readonly initiative: Initiative;
  readonly change: NonNullable<Initiative['pendingChange']>;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onDecide: (decision: Decision, onDone?: () => void) => void;
};

function Compared({ initiative, change, isPending, error, onDecide }: ComparedProps) {
  const t = useTranslations('desk.change');
  const { date } = useDates();
  const [isReturning, setIsReturning] = useState(false);
  const changedRows = useChangedRows(initiative);
  const { abilities } = initiative;
  return (
    <Notice tone="attention" title={t(`title.${change.state}`)}>
      <p>{t(`text.${change.state}`, { date: date(change.updatedAt) })}</p>
      {change.note ? <p>{change.note}</p> : null}
      <DataTable
        className={styles.table}
        caption={t('caption')}
        columns={[
          {
            key: 'name',
            header: t('field'),
            isRowHeader: true,
            render: ({ name }: ChangedRow) => name,
          },
          { key: 'now', header: t('now'), render: ({ now }: ChangedRow) => <Side text={now} /> },
          {
            key: 'wanted',
            header: t('wanted'),
            render: ({ wanted }: ChangedRow) => <Side text={wanted} />,
          },
        ]}
        rows={changedRows}
        rowKey={({ key }) => key}
      />
      <ButtonRow>
        {abilities.acceptChange ? (
          <Button isPending={isPending} onClick={() => onDecide({ deed: 'acceptance' })}>
            {t('accept')}
          </Button>
        ) : null}
        {abilities.returnChange ? (
          <Button variant="secondary" onClick={() => setIsReturning(true)}>
            {t('return')}
          </Button>
        ) : null}
        {abilities.withdrawChange ? (
          <Button
            variant="quiet"
            isPending={isPending}
            onClick={() => onDecide({ deed: 'withdrawal' })}
          >
            {t('withdraw')}
          </Button>
        ) : null}
      </ButtonRow>
      {isReturning ? null : <FaultNotice error={error} />}
      {isReturning ? (
        <ReasonDialog
          title={t('returnTitle')}
          text={t('returnText')}
          submitLabel={t('return')}
          isPending={isPending}
          error={error}
          field={{ label: t('note'), description: t('noteHelp'), missing: t('noteMissing') }}
          onSubmit={(reason) => onDecide({ deed: 'return', reason }, () => setIsReturning(false))}
          onClose={() => setIsReturning(false)}
        />
      ) : null}
    </Notice>
  );
}

function Side({ text }: { readonly text: string }) {
  const t = useTranslations('desk.change');
  if (text === '') return t('nothing');
  return (
    <span className={styles.side}>
      <Written>{text}</Written>
    </span>
  );
}

function useDecision({ id, version }: Initiative) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ deed, reason }: Decision) =>
      api.post<Initiative>(
        `/initiatives/${id}/change-${deed}`,
        reason === undefined ? undefined : { reason },
        { version },
      ),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
