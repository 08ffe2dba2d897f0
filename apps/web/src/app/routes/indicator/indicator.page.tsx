import { ArrowLink, Breadcrumb, Lead, PageSection, PageTitle, Prose, Quote } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { indicatorQuery } from '../../../features/indicator/api/indicator-query.ts';
import { contributionsQuery } from '../../../features/indicator/api/contributions-query.ts';
import { IndicatorContributors } from '../../../features/indicator/components/indicator-contributors.tsx';
import {
  IndicatorContributions,
  IndicatorMeasures,
  KnownOnForm,
  ObservationTable,
} from '../../../features/indicator/components/indicator-parts.ts';
import { KnownOnNotice } from '../../../features/indicator/components/known-on-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useStatesText } from '../../../lib/values/states-text.ts';
import { useWrittenLanguage, Written } from '../../../lib/messages/written.tsx';

export function Page() {
  const t = useTranslations('indicator');
  const common = useTranslations('common');
  const language = useWrittenLanguage();
  const pages = useTranslations('pages');
  const contributionWords = useTranslations('contribution');
  const statesText = useStatesText();
  const { code } = useParams({ from: '/indikatorer/$code' });
  const { abilities } = useSession();
  const { kand, sida } = useSearch({ from: '/indikatorer/$code' });
  const { data: indicator } = useSuspenseQuery(indicatorQuery(code, kand));
  const { data: today } = useSuspenseQuery(indicatorQuery(code));
  const { data: list } = useSuspenseQuery(contributionsQuery(code, sida));
  const { area, effectGoal, title, wording, states, initiativeCount, recordedOn } = indicator;
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
          {
            term: t('ofEffectGoal'),
            label: effectGoal.title,
            lang: language,
            href: paths.effectGoal(effectGoal.code),
          },
          { term: t('term'), label: code.toUpperCase() },
        ]}
      />
      <PageTitle kicker={`${t('term')} ${code.toUpperCase()}`}>
        <Written>{title}</Written>
      </PageTitle>
      <KnownOnNotice indicator={indicator} />
      <Lead>
        {statesText(states)} {t('lead.contributions', { count: initiativeCount })}
      </Lead>
      <Quote source={t('wordingSource')}>
        <Written>{wording}</Written>
      </Quote>
      <PageSection layout="stack" title={t('measures')}>
        <IndicatorMeasures indicator={indicator} today={kand ? today : undefined} />
      </PageSection>
      <PageSection title={t('contributionsOf')}>
        <IndicatorContributions indicator={indicator} />
        {list.items.length === 0 ? (
          <Prose>
            <p>{contributionWords('empty')}</p>
          </Prose>
        ) : (
          <IndicatorContributors code={code} list={list} knownOn={kand} />
        )}
      </PageSection>
      <PageSection title={t('values.title')} note={t('values.note')}>
        {recordedOn.length > 0 || kand ? (
          <>
            <Prose>
              <p>{t('known.note')}</p>
            </Prose>
            <KnownOnForm indicator={indicator} />
          </>
        ) : null}
        <ObservationTable indicator={indicator} />
        {abilities.keepSeries ? (
          <ArrowLink href={paths.seriesSources({ indikator: code })}>{t('toSources')}</ArrowLink>
        ) : null}
      </PageSection>
    </>
  );
}
