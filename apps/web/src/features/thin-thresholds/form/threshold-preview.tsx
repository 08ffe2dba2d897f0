import type { ThinThresholdValues } from '@samhandling/contract';
import { changedThresholds, THIN_FACTS } from '@samhandling/domain';
import { DataTable } from '@samhandling/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { thinCountsQuery } from '../api/thin-thresholds-query.ts';
import styles from './threshold-preview.module.css';

type ThresholdPreviewProps = {
  /** The thresholds that hold. */
  readonly held: ThinThresholdValues;
  /** Those that are typed; null while they can't be saved. */
  readonly tried: ThinThresholdValues | null;
};

/** How many actions would be thin with what is typed, beside how many are. */
export function ThresholdPreview({ held, tried }: ThresholdPreviewProps) {
  const t = useTranslations('thin-thresholds-form.preview');
  const facts = useTranslations('vocabulary.thinFact');
  const isChanged = tried !== null && changedThresholds(held, tried).length > 0;
  const { data: now } = useQuery(thinCountsQuery(held));
  const { data: then } = useQuery({
    ...thinCountsQuery(tried ?? held),
    enabled: isChanged,
    placeholderData: keepPreviousData,
  });
  const isShown = isChanged && now !== undefined && then !== undefined;
  return (
    <div className={styles.preview}>
      <p aria-live="polite">
        {isShown ? t('text', { thin: then.thin, active: then.active, now: now.thin }) : t('none')}
      </p>
      {isShown ? (
        <DataTable
          caption={t('caption')}
          columns={[
            { key: 'fact', header: t('fact'), isRowHeader: true, render: (fact) => facts(fact) },
            { key: 'now', header: t('now'), align: 'end', render: (fact) => now.thinBy[fact] },
            { key: 'then', header: t('then'), align: 'end', render: (fact) => then.thinBy[fact] },
          ]}
          rows={THIN_FACTS}
          rowKey={(fact) => fact}
        />
      ) : null}
    </div>
  );
}
