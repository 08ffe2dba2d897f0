import type { SeriesRow } from '@samhandling/contract';
import { Notice, PageSection, Skeleton } from '@samhandling/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { breaksQuery, revisionsQuery } from '../api/observation-queries.ts';
import { BreakForm } from './break-form.tsx';
import { BreakList } from './break-list.tsx';
import { KnownValues } from './known-values.tsx';
import { ObservationForm } from './observation-form.tsx';

/** The values of a series, and the breaks of its measure. */
export function SeriesValues({ series }: { series: SeriesRow }) {
  const t = useTranslations('observation');
  const { measureCode } = series;
  const { data: revisions, error } = useQuery(revisionsQuery(series));
  const { data: breaks, error: breaksError } = useQuery(breaksQuery(measureCode));
  const fault = error ?? breaksError;
  if (fault) return <FaultNotice error={fault} isLive={false} />;
  if (!revisions || !breaks) return <Skeleton label={t('loading')} />;
  return (
    <>
      {series.source ? (
        <Notice>
          <p>{t('hasSource', { credit: series.source.credit })}</p>
        </Notice>
      ) : null}
      <PageSection title={t('enter')}>
        <ObservationForm key={series.id} series={series} revisions={revisions} />
      </PageSection>
      <PageSection title={t('known')}>
        <KnownValues revisions={revisions} canRetract={series.abilities.record} />
      </PageSection>
      <PageSection title={t('breaks')} note={t('breaksNote', { measure: series.measureName })}>
        <BreakList breaks={breaks.items} />
        <BreakForm key={measureCode} measureCode={measureCode} />
      </PageSection>
    </>
  );
}
