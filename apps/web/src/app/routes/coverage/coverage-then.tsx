import { Notice, PageSection } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CoverageMap } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import { totalsQuery, type MatrixSearch } from '../../../features/coverage/api/matrix-query.ts';
import { CompareLinks } from '../../../features/coverage/components/compare-links.tsx';
import { ThenAndNow } from '../../../features/coverage/components/coverage-parts.ts';

type CoverageThenProps = {
  readonly coverage: CoverageMap;
  readonly search: MatrixSearch & { readonly jamfor?: string };
};

/** Which day to compare with, and what has changed since the chosen day. */
export function CoverageThen({ coverage, search }: CoverageThenProps) {
  const t = useTranslations('coverage.then');
  const { jamfor, omrade } = search;
  const links = <CompareLinks today={coverage.asOf} search={search} />;
  if (!jamfor) return links;
  const area = coverage.areas.find(({ code }) => code === omrade)?.title;
  const isFiltered = coverage.matching.actions !== coverage.summary.actions;
  return (
    <PageSection
      title={t('title')}
      note={
        <>
          <p>{t('note')}</p>
          {area ? <p>{t('noteArea', { area })}</p> : null}
          {!area && isFiltered ? <p>{t('noteAll')}</p> : null}
        </>
      }
    >
      {links}
      {jamfor > coverage.asOf ? (
        <Notice tone="attention" title={t('toCome')}>
          <p>{t('toComeText')}</p>
        </Notice>
      ) : (
        <Compared day={jamfor} now={coverage} search={search} />
      )}
    </PageSection>
  );
}

type ComparedProps = {
  readonly day: string;
  readonly now: CoverageMap;
  readonly search: MatrixSearch;
};

function Compared({ day, now, search }: ComparedProps) {
  const { data: then } = useSuspenseQuery(coverageThenQuery(day));
  const { data: totals } = useSuspenseQuery(totalsQuery(search));
  const { data: totalsThen } = useSuspenseQuery(totalsQuery(search, day));
  return (
    <ThenAndNow
      then={then}
      now={now}
      area={search.omrade}
      totals={{ then: totalsThen, now: totals }}
    />
  );
}
