import type { SeriesSource } from '@samhandling/contract';
import { useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { ConfirmationDialog } from '../../../lib/dialogs/confirmation-dialog.tsx';
import { useSeriesPart } from '../../../lib/series/series-name.ts';
import { useSeriesSourceRemoval } from '../api/use-series-source-mutations.ts';

type RemoveSourceDialogProps = {
  readonly source: SeriesSource;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
};

export function RemoveSourceDialog({ source, onRemoved, onClose }: RemoveSourceDialogProps) {
  const t = useTranslations('series-source');
  const partOf = useSeriesPart();
  const toast = useToast();
  const remove = useSeriesSourceRemoval(source);
  const { series } = source;
  return (
    <ConfirmationDialog
      title={t('removeAsk')}
      confirmLabel={t('remove')}
      variant="danger"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast.show({ text: t('removed', { measure: series.measureName }) });
            onRemoved();
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p>{t('name', { measure: series.measureName, part: partOf(series) })}</p>
      <p>{t('removeText')}</p>
    </ConfirmationDialog>
  );
}
