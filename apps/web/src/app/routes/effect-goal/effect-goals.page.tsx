import {
  ArrowLink,
  AreaSign,
  Lead,
  Link,
  PageSection,
  PageTitle,
  Prose,
  TagRow,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { EffectGoalRows } from '../../../features/effect-goal/components/effect-goal-rows.tsx';
import { paths } from '../../../lib/paths.ts';
import { EffectGoalsThen } from './effect-goal-then.tsx';

export function Page() {
  const t = useTranslations('effect-goal');
  const pages = useTranslations('pages');
  const { jamfor } = useSearch({ from: '/effektmal' });
  const { data: list } = useSuspenseQuery(effectGoalsQuery());
  const { items: effectGoals } = list;
  const states = effectGoals.flatMap(({ indicators }) => indicators.flatMap((one) => one.states));
  const areas = [...new Map(effectGoals.map(({ area }) => [area.code, area])).values()];
  const covered = effectGoals.filter(({ initiativeCount }) => initiativeCount > 0).length;
  const most = Math.max(...effectGoals.map(({ initiativeCount }) => initiativeCount));
  const compared = <EffectGoalsThen list={list} day={jamfor} />;
  return (
    <>
      <PageTitle actions={jamfor ? undefined : compared}>{pages('effectGoals.title')}</PageTitle>
      <Lead>{t('list.lead', { goals: effectGoals.length, initiatives: covered, covered })}</Lead>
      <Prose>
        <p>
          {t('list.judgeable', {
            judged: states.filter((state) => state !== 'cannot_be_judged').length,
            total: states.length,
          })}
        </p>
      </Prose>
      {jamfor ? compared : null}
      <p className="site-block">{t('work.key')}</p>
      {areas.map((area) => {
        const own = effectGoals.filter((effectGoal) => effectGoal.area.code === area.code);
        return (
          <PageSection
            key={area.code}
            layout="stack"
            title={<Link href={paths.area(area.code)}>{area.title}</Link>}
            note={
              <TagRow>
                <AreaSign position={area.position} />
                {t('list.goalsOfArea', { count: own.length })}
              </TagRow>
            }
          >
            <EffectGoalRows effectGoals={own} label={area.title} most={most} />
          </PageSection>
        );
      })}
      <div className="site-block">
        <ArrowLink href={paths.effectMap()}>{t('list.mapLink')}</ArrowLink>
      </div>
    </>
  );
}
