import { Breadcrumb, Fold, Lead, Link, PageSection, PageTitle, Prose } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { contributorsHeadQuery } from '../../../features/effect-goal/api/contributors-query.ts';
import { effectGoalQuery } from '../../../features/effect-goal/api/effect-goal-query.ts';
import { EffectGoalContributors } from '../../../features/effect-goal/components/effect-goal-contributors.tsx';
import { EffectGoalPager } from '../../../features/effect-goal/components/effect-goal-pager.tsx';
import {
  EffectGoalActions,
  EffectGoalMissing,
  EffectGoalWork,
} from '../../../features/effect-goal/components/effect-goal-parts.ts';
import {
  MeasureChanges,
  MeasureLines,
} from '../../../features/indicator/components/measure-line-parts.ts';
import { paths } from '../../../lib/paths.ts';
import { useStatesText } from '../../../lib/values/states-text.ts';
import { EffectGoalThen } from './effect-goal-then.tsx';
import { useWrittenLanguage, Written } from '../../../lib/messages/written.tsx';
import styles from './effect-goal.module.css';

export function Page() {
  const t = useTranslations('effect-goal');
  const common = useTranslations('common');
  const language = useWrittenLanguage();
  const pages = useTranslations('pages');
  const contributionWords = useTranslations('contribution');
  const statesText = useStatesText();
  const { code } = useParams({ from: '/effektmal/$code' });
  const { sida, jamfor } = useSearch({ from: '/effektmal/$code' });
  const { data: effectGoal } = useSuspenseQuery(effectGoalQuery(code));
  const { data: list } = useSuspenseQuery(contributorsHeadQuery(code, sida));
  const { area, measures, actions, initiativeCount, observedCount, withoutMeasure } = effectGoal;
  const states = measures.flatMap(({ targets }) => targets.map(({ state }) => state));
  const compared = <EffectGoalThen effectGoal={effectGoal} day={jamfor} />;
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        area={area.position}
        items={[
          {
            term: pages('area.title'),
            label: area.title,
            lang: language,
            href: paths.area(area.code),
          },
          { term: t('term'), label: effectGoal.code.toUpperCase() },
        ]}
      />
      <PageTitle isLong={effectGoal.title.length > 40} actions={jamfor ? undefined : compared}>
        <Written>{effectGoal.title}</Written>
      </PageTitle>
      <Lead>
        {t('lead', { contributing: initiativeCount, observed: observedCount })} {statesText(states)}
      </Lead>
      <nav aria-label={t('parts')} data-print="hide">
        <ul role="list" className={styles.parts}>
          {PARTS.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{t(part.title)}</a>
            </li>
          ))}
          <li>
            <Link href={paths.effectMap({ effektmal: code })}>{t('seeMap')}</Link>
          </li>
        </ul>
      </nav>
      {jamfor ? compared : null}
      <div data-area={area.position}>
        <PageSection
          layout="stack"
          className={styles.section}
          id="var-det-star"
          title={t('standing.title')}
        >
          <MeasureLines measures={measures} csvName={`${code}-matt.csv`} />
        </PageSection>
        <PageSection
          layout="stack"
          className={styles.section}
          id="vilka-bidrar"
          title={t('work.title')}
        >
          <EffectGoalWork effectGoal={effectGoal} />
          {initiativeCount > 0 ? (
            <EffectGoalContributors effectGoal={effectGoal} list={list} />
          ) : (
            <Prose>
              <p>{contributionWords('empty')}</p>
            </Prose>
          )}
          {actions.length > 0 ? (
            <Fold
              label={t('actions.show', { count: actions.length })}
              openLabel={t('actions.hide')}
            >
              <p>{t('actions.note')}</p>
              <EffectGoalActions effectGoal={effectGoal} />
            </Fold>
          ) : null}
        </PageSection>
        {initiativeCount > 0 ? (
          <PageSection
            layout="stack"
            className={styles.section}
            id="vantat-och-sett"
            title={t('changes.title')}
            note={t('changes.note')}
          >
            <MeasureChanges measures={measures} today={effectGoal.asOf} />
            {withoutMeasure > 0 ? (
              <p>{t('changes.withoutMeasure', { count: withoutMeasure })}</p>
            ) : null}
          </PageSection>
        ) : null}
        <PageSection
          layout="stack"
          className={styles.section}
          id="vad-som-saknas"
          title={t('missing.title')}
        >
          <EffectGoalMissing effectGoal={effectGoal} />
        </PageSection>
      </div>
      <EffectGoalPager previous={effectGoal.previous} next={effectGoal.next} />
    </>
  );
}

const PARTS = [
  { id: 'var-det-star', title: 'standing.title' },
  { id: 'vilka-bidrar', title: 'work.title' },
  { id: 'vantat-och-sett', title: 'changes.title' },
  { id: 'vad-som-saknas', title: 'missing.title' },
] as const;
