import type { ContributorPage, EffectGoal } from '@samhandling/contract';
import { DownloadLink, Fold } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import styles from './effect-goal-contributors.module.css';
import { ContributorKey, ContributorTable } from './effect-goal-parts.ts';

/** So many rows stand open on a phone, and on a wider screen; the rest of the page is folded. */
const OPEN = { phone: 12, wide: 20 };

type EffectGoalContributorsProps = {
  readonly effectGoal: EffectGoal;
  readonly list: ContributorPage;
};

/** The initiatives that contribute, those that have seen an effect first. */
export function EffectGoalContributors({ effectGoal, list }: EffectGoalContributorsProps) {
  const t = useTranslations('effect-goal.contributors');
  const { code, asOf: today } = effectGoal;
  const { items } = list;
  const shared = { all: items, today };
  const middle = items.slice(OPEN.phone, OPEN.wide);
  const rest = items.slice(OPEN.wide);
  return (
    <div>
      <ContributorTable {...shared} rows={items.slice(0, OPEN.phone)} />
      {items.length > OPEN.phone ? (
        <Fold
          label={t('showMore', { count: rest.length })}
          phoneLabel={t('showMore', { count: items.length - OPEN.phone })}
          openLabel={t('showFewer')}
          before={<ContributorTable {...shared} rows={middle} isContinued />}
        >
          {rest.length > 0 ? <ContributorTable {...shared} rows={rest} isContinued /> : null}
        </Fold>
      ) : null}
      <div className={styles.foot}>
        <ContributorKey {...shared} />
        <DownloadLink
          href={`/api/v1/effect-goals/${code}/export`}
          label={t('csv')}
          download={`${code}.csv`}
        />
      </div>
      <ListPagination
        list={list}
        hrefOf={(page) => paths.effectGoal(code, { sida: page > 1 ? page : undefined })}
      />
    </div>
  );
}
