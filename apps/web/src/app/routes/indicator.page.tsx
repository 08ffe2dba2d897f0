import { ArrowLink, Breadcrumb, Lead, PageSection, PageTitle, Prose, Quote } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { indicatorQuery } from '../../features/indicator/api/indicator-query.ts';
import { IndicatorContributions } from '../../features/indicator/components/indicator-contributions.tsx';
import { IndicatorMeasures } from '../../features/indicator/components/indicator-measures.tsx';
import { ObservationTable } from '../../features/indicator/components/observation-table.tsx';
import { Charts } from '../../lib/charts/charts.tsx';
import { paths } from '../../lib/paths.ts';
import { useSession } from '../../lib/session/session.ts';

export function Page() {
  const t = useTranslations('indicator');
  const words = useTranslations();
  const { code } = useParams({ from: '/indikatorer/$code' });
  const { abilities } = useSession();
  const { data: indicator } = useSuspenseQuery(indicatorQuery(code));
  const { area, effectGoal, title, wording, states, contributions, measures } = indicator;
  const judged = states.filter((state) => state !== 'cannot_be_judged').length;
  const count = new Set(contributions.map(({ initiative }) => initiative.id)).size;
  return (
    <Charts>
      <Breadcrumb
        label={words('common.breadcrumb')}
        area={area.position}
        items={[
          { term: words('pages.area.title'), label: area.title, href: paths.area(area.code) },
          {
            term: words('effect-goal.term'),
            label: effectGoal.title,
            href: paths.effectGoal(effectGoal.code),
          },
          { term: t('term'), label: code.toUpperCase() },
        ]}
      />
      <PageTitle kicker={`${t('term')} ${code.toUpperCase()}`}>{title}</PageTitle>
      <Lead>
        {states.length === 0
          ? t('lead.noTargets')
          : judged === 0
            ? t('lead.none')
            : t('lead.judged', { judged, total: states.length })}{' '}
        {t('lead.contributions', { count })}
      </Lead>
      <Quote source={t('wordingSource')}>{wording}</Quote>
      <PageSection title={t('measures')}>
        <IndicatorMeasures indicator={indicator} />
      </PageSection>
      <PageSection title={t('contributionsOf')}>
        <IndicatorContributions indicator={indicator} isWhole />
        {contributions.length === 0 ? (
          <Prose>
            <p>{words('contribution.empty')}</p>
          </Prose>
        ) : null}
      </PageSection>
      <PageSection title={t('values.title')} note={t('values.note')}>
        <ObservationTable measures={measures} />
        {abilities.keepSeries ? (
          <ArrowLink href={paths.seriesSources({ indikator: code })}>{t('toSources')}</ArrowLink>
        ) : null}
      </PageSection>
    </Charts>
  );
}
