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
  /** The page of them, without its rows: those are drawn by parts that ask for them. */
  readonly list: Omit<ContributorPage, 'items'> & { readonly rowCount: number };
};

/** The initiatives that contribute, those that have seen an effect first. */
export function EffectGoalContributors({ effectGoal, list }: EffectGoalContributorsProps) {
  const t = useTranslations('effect-goal.contributors');
  const { code, asOf: today } = effectGoal;
  const { rowCount } = list;
  const ask = { code, page: list.page };
  const rest = Math.max(0, rowCount - OPEN.wide);
  return (
    <div>
      <ContributorTable ask={{ ...ask, from: 0, to: OPEN.phone }} today={today} />
      {rowCount > OPEN.phone ? (
        <Fold
          label={t('showMore', { count: rest })}
          phoneLabel={t('showMore', { count: rowCount - OPEN.phone })}
          openLabel={t('showFewer')}
          before={
            <ContributorTable
              ask={{ ...ask, from: OPEN.phone, to: OPEN.wide }}
              today={today}
              isContinued
            />
          }
        >
          {rest > 0 ? (
            <ContributorTable
              ask={{ ...ask, from: OPEN.wide, to: rowCount }}
              today={today}
              isContinued
            />
          ) : null}
        </Fold>
      ) : null}
      <div className={styles.foot}>
        <ContributorKey ask={ask} today={today} />
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
