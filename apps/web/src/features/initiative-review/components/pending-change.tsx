import { initiativeBodyOf, type Initiative, type InitiativeBody } from '@samhandling/contract';
import { MAJOR_INITIATIVE_FIELDS } from '@samhandling/domain';
import { ButtonRow, DataTable, Notice } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { useEffectText } from '../../../lib/contributions/contribution-values.tsx';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useDates } from '../../../lib/values/dates.ts';

type Major = (typeof MAJOR_INITIATIVE_FIELDS)[number];
type Deed = 'acceptance' | 'return' | 'withdrawal';

/** What its owner wants changed beside what is public, and what the person may do with it. */
export function PendingChange({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('desk.change');
  const { date } = useDates();
  const [isReturning, setIsReturning] = useState(false);
  const decide = useDecision(initiative);
  const { pendingChange, abilities } = initiative;
  const textOf = useFieldWords(initiative);
  if (pendingChange === null) return null;
  const now = initiativeBodyOf(initiative);
  const wanted: InitiativeBody = { ...now, ...pendingChange.fields };
  const changed = MAJOR_INITIATIVE_FIELDS.filter((field) => field in pendingChange.fields);
  return (
    <Notice tone="attention" title={t(`title.${pendingChange.state}`)}>
      <p>{t(`text.${pendingChange.state}`, { date: date(pendingChange.updatedAt) })}</p>
      {pendingChange.note ? <p>{pendingChange.note}</p> : null}
      <DataTable
        caption={t('caption')}
        columns={[
          {
            key: 'field',
            header: t('field'),
            isRowHeader: true,
            render: (field: Major) => t(`fields.${field}`),
          },
          { key: 'now', header: t('now'), render: (field: Major) => textOf(field, now) },
          { key: 'wanted', header: t('wanted'), render: (field: Major) => textOf(field, wanted) },
        ]}
        rows={changed}
        rowKey={(field) => field}
      />
      <ButtonRow>
        {abilities.acceptChange ? (
          <Button
            isPending={decide.isPending}
            onClick={() => decide.mutate({ deed: 'acceptance' })}
          >
            {t('accept')}
          </Button>
        ) : null}
        {abilities.returnChange ? (
          <Button variant="secondary" onClick={() => setIsReturning(true)}>
            {t('return')}
          </Button>
        ) : null}
        {abilities.withdrawChange ? (
          <Button variant="quiet" onClick={() => decide.mutate({ deed: 'withdrawal' })}>
            {t('withdraw')}
          </Button>
        ) : null}
      </ButtonRow>
      {isReturning ? null : <FaultNotice error={decide.error} />}
      {isReturning ? (
        <ReasonDialog
          title={t('returnTitle')}
          text={t('returnText')}
          submitLabel={t('return')}
          isPending={decide.isPending}
          error={decide.error}
          field={{ label: t('note'), description: t('noteHelp'), missing: t('noteMissing') }}
          onSubmit={(reason) =>
            decide.mutate({ deed: 'return', reason }, { onSuccess: () => setIsReturning(false) })
          }
          onClose={() => setIsReturning(false)}
        />
      ) : null}
    </Notice>
  );
}

function useDecision({ id, version }: Initiative) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ deed, reason }: { deed: Deed; reason?: string }) =>
      api.post<Initiative>(
        `/initiatives/${id}/change-${deed}`,
        reason === undefined ? undefined : { reason },
        { version },
      ),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

/** A major field of a body, in words. */
function useFieldWords({ owner, pendingChange }: Initiative) {
  const t = useTranslations('desk.change');
  const effectText = useEffectText();
  return (field: Major, body: InitiativeBody): string => {
    const words: Record<Major, () => string> = {
      title: () => body.title,
      ownerActorId: () =>
        (body.ownerActorId === owner.id ? owner.name : pendingChange?.owner?.name) ?? '',
      actions: () =>
        body.actions
          .map(({ code, isPrimary }) =>
            isPrimary ? t('primary', { code: code.toUpperCase() }) : code.toUpperCase(),
          )
          .join(', '),
      contributions: () =>
        body.contributions
          .map(({ effectGoalCode, direction, expected, unit, byYear, mechanism }) =>
            [
              effectGoalCode.toUpperCase(),
              ...expected.map((one) => effectText(direction, one, unit)),
              byYear === null ? '' : String(byYear),
              mechanism,
            ]
              .filter((part) => part !== '')
              .join(', '),
          )
          .join('; '),
    };
    return words[field]() || t('nothing');
  };
}
