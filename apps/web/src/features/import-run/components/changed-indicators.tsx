import type { ImportRun } from '@samhandling/contract';
import { ArrowLink } from '@samhandling/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { allChangesQuery } from '../api/import-runs-query.ts';

/** Where what was stored can be seen. */
export function ChangedIndicators({ run }: { run: ImportRun }) {
  const t = useTranslations('import-run');
  const { data = [] } = useQuery(allChangesQuery(run.id, run.version));
  const indicators = new Map(
    data
      .filter(({ state }) => state === 'stored')
      .map(({ series }) => [series.indicator.code, series.indicator]),
  );
  if (indicators.size === 0) return null;
  return (
    <nav aria-label={t('changed')}>
      {[...indicators.values()].map(({ code, title }) => (
        <ArrowLink key={code} href={paths.indicator(code)}>
          {t('toIndicator', { code: code.toUpperCase(), title })}
        </ArrowLink>
      ))}
    </nav>
  );
}
