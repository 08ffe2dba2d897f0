import { AreaSign, ArrowLink, Link, PageSection, PageTitle, TagRow } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { EffectGoalRows } from '../../../features/effect-goal/components/effect-goal-rows.tsx';
import { EffectGoalsLead } from '../../../features/effect-goal/components/effect-goals-lead.tsx';
import { inOrder } from '../../../features/effect-goal/effect-goal-order.ts';
import { EFFECT_GOAL_ORDERS } from '../../../lib/list-search.ts';
import { SortLinks } from '../../../lib/lists/sort-links.tsx';
import { paths } from '../../../lib/paths.ts';
import { EffectGoalsThen } from './effect-goal-then.tsx';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './effect-goals.module.css';

/** How the order of the strategy is named among the orders. */
const STRATEGY = 'order';
const ORDERS = [STRATEGY, ...EFFECT_GOAL_ORDERS] as const;

export function Page() {
  const t = useTranslations('effect-goal');
  const pages = useTranslations('pages');
  const search = useSearch({ from: '/effektmal' });
  const order = EFFECT_GOAL_ORDERS.find((one) => one === search.sortera);
  const { data: list } = useSuspenseQuery(effectGoalsQuery());
  const { items: effectGoals } = list;
  const states = effectGoals.flatMap(({ indicators }) => indicators.flatMap((one) => one.states));
  const areas = [...new Map(effectGoals.map(({ area }) => [area.code, area])).values()];
  const most = Math.max(...effectGoals.map(({ initiativeCount }) => initiativeCount));
  const compared = <EffectGoalsThen list={list} search={search} />;
  return (
    <>
      <PageTitle actions={search.jamfor ? undefined : compared}>
        {pages('effectGoals.title')}
      </PageTitle>
      <EffectGoalsLead effectGoals={effectGoals} />
      <p>
        {t('list.judgeable', {
          judged: states.filter((state) => state !== 'cannot_be_judged').length,
          total: states.length,
        })}
      </p>
      {search.jamfor ? compared : null}
      <SortLinks
        current={order ?? STRATEGY}
        choices={ORDERS.map((key) => ({
          key,
          label: t(`list.sorts.${key}`),
          isFixed: true,
        }))}
        hrefOf={(key) =>
          paths.effectGoals({ ...search, sortera: key === STRATEGY ? undefined : key })
        }
      />
      <p className={styles.key}>{t('list.key')}</p>
      {order ? (
        <EffectGoalRows
          effectGoals={inOrder(effectGoals, order)}
          label={t(`list.sorted.${order}`)}
          most={most}
        />
      ) : (
        areas.map((area) => {
          const own = effectGoals.filter((effectGoal) => effectGoal.area.code === area.code);
          return (
            <PageSection
              key={area.code}
              layout="stack"
              title={
                <Link href={paths.area(area.code)}>
                  <Written>{area.title}</Written>
                </Link>
              }
              note={
                <TagRow>
                  <AreaSign position={area.position} />
                  {t('list.goalsOfArea', { count: own.length })}
                </TagRow>
              }
            >
              <EffectGoalRows effectGoals={own} most={most} />
            </PageSection>
          );
        })
      )}
      <div className="site-block">
        <ArrowLink href={paths.effectMap()}>{t('list.mapLink')}</ArrowLink>
      </div>
    </>
  );
}
