import {
  ArrowLink,
  Breadcrumb,
  Heading,
  Lead,
  PageSection,
  PageTitle,
  Prose,
  Quote,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { effectGoalQuery } from '../../../features/effect-goal/api/effect-goal-query.ts';
import {
  EffectGoalActions,
  EffectGoalMunicipalities,
  EffectGoalReach,
} from '../../../features/effect-goal/components/effect-goal-parts.ts';
import { EffectGoalPager } from '../../../features/effect-goal/components/effect-goal-pager.tsx';
import {
  ContributionList,
  IndicatorContributions,
  IndicatorMeasures,
} from '../../../features/indicator/components/indicator-parts.ts';
import {
  InitiativePeriods,
  InitiativeRows,
} from '../../../features/initiative/components/initiative-parts.ts';
import { paths } from '../../../lib/paths.ts';
import { useStatesText } from '../../../lib/values/states-text.ts';

/** The most initiatives shown on this page; the list has all of them. */
const SHOWN = 12;

export function Page() {
  const t = useTranslations('effect-goal');
  const common = useTranslations('common');
  const pages = useTranslations('pages');
  const indicatorWords = useTranslations('indicator');
  const contributionWords = useTranslations('contribution');
  const statesText = useStatesText();
  const { code } = useParams({ from: '/effektmal/$code' });
  const { data: effectGoal } = useSuspenseQuery(effectGoalQuery(code));
  const { area, indicatorDetails, otherContributions, initiatives, actions } = effectGoal;
  const states = effectGoal.indicators.flatMap((indicator) => indicator.states);
  // The same array as long as the effect goal is the same, so that React does not render the part again.
  const shown = useMemo(() => initiatives.slice(0, SHOWN), [initiatives]);
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        area={area.position}
        items={[
          {
            term: pages('area.title'),
            label: area.title,
            href: paths.area(area.code),
          },
          { term: t('term'), label: effectGoal.code.toUpperCase() },
        ]}
      />
      <PageTitle
        isLong={effectGoal.title.length > 40}
        kicker={`${t('term')} ${effectGoal.code.toUpperCase()}`}
      >
        {effectGoal.title}
      </PageTitle>
      <Lead>
        {t('lead', {
          contributing: effectGoal.initiativeCount,
          observed: effectGoal.observedCount,
        })}
      </Lead>
      <Prose>
        <p>{statesText(states)}</p>
      </Prose>
      {indicatorDetails.map((indicator) => (
        <PageSection
          key={indicator.code}
          id={indicator.code}
          title={indicator.title}
          note={
            <ArrowLink href={paths.indicator(indicator.code)}>{indicatorWords('more')}</ArrowLink>
          }
        >
          <Quote source={indicatorWords('wordingSource')}>{indicator.wording}</Quote>
          <IndicatorMeasures indicator={indicator} isShort />
          <IndicatorContributions indicator={indicator} />
        </PageSection>
      ))}
      {otherContributions.length > 0 ? (
        <PageSection title={contributionWords('directly')} note={contributionWords('directlyNote')}>
          <ContributionList contributions={otherContributions} />
        </PageSection>
      ) : null}
      <PageSection
        title={t('initiatives.title')}
        note={initiatives.length > 0 ? t('initiatives.note', { count: initiatives.length }) : null}
      >
        {initiatives.length > 0 ? (
          <>
            <InitiativePeriods initiatives={initiatives} />
            <InitiativeRows initiatives={shown} label={t('initiatives.title')} />
            <ArrowLink href={paths.initiatives({ effektmal: code })}>
              {t('initiatives.all')}
            </ArrowLink>
          </>
        ) : (
          <Prose>
            <p>{contributionWords('empty')}</p>
          </Prose>
        )}
      </PageSection>
      {actions.length > 0 ? (
        <PageSection title={t('actions.title')} note={t('actions.note')}>
          <EffectGoalActions effectGoal={effectGoal} />
        </PageSection>
      ) : null}
      <PageSection title={t('reach.title')}>
        <EffectGoalReach effectGoal={effectGoal} />
        <Heading level={3}>{t('map.title')}</Heading>
        <EffectGoalMunicipalities effectGoal={effectGoal} />
      </PageSection>
      <EffectGoalPager previous={effectGoal.previous} next={effectGoal.next} />
    </>
  );
}
