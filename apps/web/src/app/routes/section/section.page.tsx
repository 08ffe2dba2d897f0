import { Breadcrumb, Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actionsQuery } from '../../../features/action/api/actions-query.ts';
import { ActionRows } from '../../../features/action/components/action-rows.tsx';
import { sectionQuery } from '../../../features/section/api/section-query.ts';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { Neighbours } from '../../../lib/navigation/neighbours.tsx';
import { paths } from '../../../lib/paths.ts';
import { Paragraphs } from '../../../lib/text/paragraphs.tsx';
import { useWrittenLanguage, Written } from '../../../lib/messages/written.tsx';

export function Page() {
  const t = useTranslations('section');
  const areas = useTranslations('area');
  const common = useTranslations('common');
  const language = useWrittenLanguage();
  const { code } = useParams({ from: '/avsnitt/$code' });
  const { data: section } = useSuspenseQuery(sectionQuery(code));
  const { data: actions } = useSuspenseQuery(actionsQuery({ avsnitt: code }));
  const { area, chapter, summary, previous, next } = section;
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        area={area.position}
        items={[
          { label: area.title, lang: language, href: paths.area(area.code), term: areas('term') },
          ...(chapter ? [{ label: chapter.title, lang: language, term: areas('chapter') }] : []),
          { label: section.title, lang: language, term: t('term') },
        ]}
      />
      <PageTitle>
        <Written>{section.title}</Written>
      </PageTitle>
      <Lead>{t('lead', { total: summary.actions, unowned: unownedOf(summary) })}</Lead>
      <PageSection title={t('actions')}>
        <ActionRows actions={actions.items} hasInvitation />
      </PageSection>
      {section.introduction.length > 0 ? (
        <PageSection title={t('words')}>
          <Paragraphs paragraphs={section.introduction} />
        </PageSection>
      ) : null}
      <Neighbours
        label={t('neighbours')}
        previous={previous && { href: paths.section(previous.code), label: previous.title }}
        next={next && { href: paths.section(next.code), label: next.title }}
        words={{ previous: t('previous'), next: t('next') }}
      />
    </>
  );
}
