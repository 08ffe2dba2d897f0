import { ArrowLink, Breadcrumb, Fold, Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { workHeadQuery } from '../../../features/initiative/api/work-over-time-query.ts';
import { WorkTable } from '../../../features/initiative/components/work-table.tsx';
import { WorkSummary } from '../../../features/initiative/components/work-summary.tsx';
import { AreaLacks, AreaMap } from './area-parts.ts';
import { areaWork } from './area-work.ts';
import { areaQuery } from '../../../features/priority-area/api/area-query.ts';
import { AreaEffectGoals } from '../../../features/priority-area/components/area-effect-goals.tsx';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { paths } from '../../../lib/paths.ts';
import { FoldedTexts } from '../../../lib/text/folded-texts.tsx';
import { Paragraphs } from '../../../lib/text/paragraphs.tsx';
import { useWrittenLanguage, Written } from '../../../lib/messages/written.tsx';

/** So many of those that end first stand open. */
const OPEN = { phone: 3, wide: 8 };

export function Page() {
  const t = useTranslations('area');
  const pages = useTranslations('pages');
  const common = useTranslations('common');
  const language = useWrittenLanguage();
  const { code } = useParams({ from: '/insatsomraden/$code' });
  const { data: area } = useSuspenseQuery(areaQuery(code));
  const asked = areaWork(code);
  const { data: work } = useSuspenseQuery(workHeadQuery(asked));
  const figures = { unowned: unownedOf(area.summary), total: area.summary.actions };
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        area={area.position}
        items={[
          { label: pages('areas.title'), href: paths.areas },
          { label: area.title, lang: language },
        ]}
      />
      <PageTitle>
        <Written>{area.title}</Written>
      </PageTitle>
      <Lead>
        {t('lead', figures)} <WorkSummary work={work} search={{ omrade: code }} />
      </Lead>
      <PageSection title={t('map')} note={t('mapNote')} layout="stack">
        <AreaMap ask={{ code }} />
      </PageSection>
      <PageSection title={t('lacks.title')} note={t('lacks.note')}>
        <AreaLacks ask={{ code }} />
        <ArrowLink href={paths.actions({ omrade: code, sortera: 'thin' })}>
          {t('lacks.all')}
        </ArrowLink>
        <ArrowLink href={paths.unownedActions({ omrade: code })}>{t('gaps')}</ArrowLink>
      </PageSection>
      <PageSection title={t('goals')} note={t('goalsNote')}>
        <AreaEffectGoals effectGoals={area.effectGoals} />
      </PageSection>
      <PageSection
        title={t('work.title')}
        note={t('work.note', { count: work.items.length })}
        layout="stack"
      >
        {work.total > 0 ? <WorkTable work={work} asked={asked} openRows={OPEN} /> : null}
        <ArrowLink href={paths.initiatives({ omrade: code })}>{t('work.all')}</ArrowLink>
      </PageSection>
      <PageSection title={t('introduction')}>
        <Fold label={t('showIntroduction')} openLabel={t('hideIntroduction')}>
          <Paragraphs paragraphs={area.introduction} />
        </Fold>
        <FoldedTexts
          texts={[
            ...area.chapters.map(({ code: key, title, introduction }) => ({
              code: key,
              title: t.rich('chapterText', {
                title,
                written: (words: ReactNode) => <Written>{words}</Written>,
              }),
              paragraphs: introduction,
            })),
            ...area.texts.map((text) => ({ ...text, title: <Written>{text.title}</Written> })),
          ]}
        />
      </PageSection>
    </>
  );
}
