import { ArrowLink, Breadcrumb, Disclosure, Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { coverageQuery } from '../../features/coverage/api/coverage-query.ts';
import { areaQuery } from '../../features/priority-area/api/area-query.ts';
import { AreaGoals } from '../../features/priority-area/components/area-goals.tsx';
import { AreaSections } from '../../features/priority-area/components/area-sections.tsx';
import { CoverageTiles } from '../../lib/coverage/coverage-tiles.tsx';
import { unownedOf } from '../../lib/coverage/unowned.ts';
import { paths } from '../../lib/paths.ts';
import { Paragraphs } from '../../lib/text/paragraphs.tsx';

export function Page() {
  const t = useTranslations('area');
  const pages = useTranslations('pages');
  const common = useTranslations('common');
  const map = useTranslations('coverage');
  const { code } = useParams({ from: '/insatsomraden/$code' });
  const { data: area } = useSuspenseQuery(areaQuery(code));
  const { data: coverage } = useSuspenseQuery(coverageQuery());
  const figures = { unowned: unownedOf(area.summary), total: area.summary.actions };
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        area={area.position}
        items={[
          { label: pages('areas.title'), href: paths.areas },
          { label: area.title, term: t('term') },
        ]}
      />
      <PageTitle>{area.title}</PageTitle>
      <Lead>{t('lead', { ...figures, initiatives: area.initiativeCount })}</Lead>
      <PageSection title={t('map')} layout="stack">
        <CoverageTiles
          size="block"
          areas={coverage.areas.filter((candidate) => candidate.code === code)}
          summary={map('map.summary', figures)}
        />
        <ArrowLink href={paths.unownedActions({ omrade: code })}>{t('gaps')}</ArrowLink>
      </PageSection>
      <PageSection title={t('goals')} note={t('goalsNote')}>
        <AreaGoals goals={area.effectGoals} />
      </PageSection>
      <PageSection title={t('sections')} note={t('sectionsNote')}>
        <AreaSections area={area} />
      </PageSection>
      <PageSection title={t('introduction')}>
        <Paragraphs paragraphs={area.introduction} />
        {area.texts.map((text) => (
          <Disclosure key={text.code} summary={text.title}>
            <Paragraphs paragraphs={text.paragraphs} />
          </Disclosure>
        ))}
      </PageSection>
    </>
  );
}
