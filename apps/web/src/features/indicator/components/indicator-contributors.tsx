import type { ContributionPage } from '@samhandling/contract';
import { Fold } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import { ContributionRows } from './indicator-parts.ts';

/** So many stand open; the rest of the page is folded. */
const OPEN = 2;

type IndicatorContributorsProps = {
  readonly code: string;
  readonly list: ContributionPage;
  /** The day whose values are shown, where it is not today. */
  readonly knownOn: string | undefined;
};

/** What initiatives state for the indicator, one by one; what has been seen first. */
export function IndicatorContributors({ code, list, knownOn }: IndicatorContributorsProps) {
  const t = useTranslations('contribution');
  const rest = list.items.slice(OPEN);
  return (
    <div>
      <ContributionRows items={list.items.slice(0, OPEN)} />
      {rest.length > 0 ? (
        <Fold label={t('more', { count: rest.length })} openLabel={t('fewer')}>
          <ContributionRows items={rest} />
        </Fold>
      ) : null}
      <ListPagination
        list={list}
        hrefOf={(page) =>
          paths.indicator(code, { kand: knownOn, sida: page > 1 ? page : undefined })
        }
      />
    </div>
  );
}
