import type { SeriesSource } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { ConfirmDialog, FormStack, useToast } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useSeriesPart } from '../../../lib/series/series-name.ts';
import { useSeriesSourceRemoval } from '../api/use-series-source-mutations.ts';

type RemoveSourceDialogProps = {
  readonly source: SeriesSource;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
};

export function RemoveSourceDialog({ source, onRemoved, onClose }: RemoveSourceDialogProps) {
  const t = useTranslations('series-source');
  const problemText = useProblemText();
  const partOf = useSeriesPart();
  const toast = useToast();
  const remove = useSeriesSourceRemoval(source);
  const { series } = source;
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t('removeAsk')}
      confirmLabel={t('remove')}
      cancelLabel={t('cancel')}
      variant="danger"
      isPending={remove.isPending}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast.show({ text: t('removed', { measure: series.measureName }) });
            onRemoved();
            onClose();
          },
        })
      }
    >
      <FormStack>
        <p>{t('name', { measure: series.measureName, part: partOf(series) })}</p>
        <p>{t('removeText')}</p>
        {remove.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(remove.error)}</p>
          </Notice>
        ) : null}
      </FormStack>
    </ConfirmDialog>
  );
}
