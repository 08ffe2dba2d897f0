import type { KeptSeriesBreak } from '@samhandling/contract';
import { Row, RowList } from '@samhandling/ui';
import { Button, useToast } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { useFocusWhenGone } from '../../../lib/focus/use-focus-when-gone.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useBreakRemoval } from '../api/use-observation-mutations.ts';

/** The breaks of a measure, each with its reason and a button that removes it. */
export function BreakList({ breaks }: { breaks: readonly KeptSeriesBreak[] }) {
  const t = useTranslations('observation');
  const { date } = useDates();
  const [removing, setRemoving] = useState<KeptSeriesBreak | null>(null);
  const { list, leave } = useFocusWhenGone(breaks.map(({ id }) => id));
  return (
    <div ref={list} tabIndex={-1}>
      {breaks.length === 0 ? (
        <p>{t('noBreaks')}</p>
      ) : (
        <RowList label={t('breaks')}>
          {breaks.map((each) => (
            <Row
              key={each.id}
              title={t('breakFrom', { period: each.period })}
              actions={
                each.abilities.remove ? (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('removeBreakFor', { period: each.period })}
                    onClick={() => setRemoving(each)}
                  >
                    {t('removeBreak')}
                  </Button>
                ) : null
              }
            >
              <p>{each.note}</p>
              <p>{t('breakSince', { date: date(each.recordedOn) })}</p>
            </Row>
          ))}
        </RowList>
      )}
      {removing ? (
        <RemoveBreakDialog
          kept={removing}
          onRemoved={() => leave(removing.id)}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </div>
  );
}

type RemoveBreakDialogProps = {
  readonly kept: KeptSeriesBreak;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
};

function RemoveBreakDialog({ kept, onRemoved, onClose }: RemoveBreakDialogProps) {
  const { id, period } = kept;
  const t = useTranslations('observation');
  const toast = useToast();
  const remove = useBreakRemoval();
  return (
    <ConfirmationDialog
      title={t('removeBreakAsk', { period })}
      confirmLabel={t('removeBreak')}
      variant="danger"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(id, {
          onSuccess: () => {
            toast.show({ text: t('breakRemoved', { period }) });
            onRemoved();
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p>{t('removeBreakText')}</p>
    </ConfirmationDialog>
  );
}
