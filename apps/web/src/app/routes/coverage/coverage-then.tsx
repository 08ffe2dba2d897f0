import { Notice, PageSection } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import type { MatrixSearch } from '../../../features/coverage/api/matrix-query.ts';
import { CompareLinks } from '../../../features/coverage/components/compare-links.tsx';
import { ThenAndNow } from '../../../features/coverage/components/coverage-parts.ts';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';

type CoverageThenProps = {
  readonly coverage: CoverageHead;
  readonly search: MatrixSearch;
  /** The day to compare with. */
  readonly day: string | undefined;
  readonly selection: string;
};

/** Which day to compare with, and what has changed since the chosen day, in the selection. */
export function CoverageThen({ coverage, search, day, selection }: CoverageThenProps) {
  const t = useTranslations('coverage-then');
  const links = (
    <CompareLinks
      today={coverage.asOf}
      search={{ ...search, ...(day === undefined ? {} : { jamfor: day }) }}
    />
  );
  if (day === undefined) return links;
  return (
    <PageSection
      title={t('title')}
      note={
        <>
          <p>{t('note')}</p>
          {selection === '' ? null : <p>{t('noteSelection', { selection })}</p>}
        </>
      }
    >
      {links}
      {day > coverage.asOf ? (
        <Notice tone="attention" title={t('toCome')}>
          <p>{t('toComeText')}</p>
        </Notice>
      ) : (
        <ThenAndNow ask={{ search, day }} />
      )}
    </PageSection>
  );
}
