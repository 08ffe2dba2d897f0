import { ASPECT_KINDS, type AspectKind } from '@samhandling/domain';
import { Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { AspectList } from '../../../features/aspect/components/aspect-list.tsx';
import { AspectsThen } from './aspects-then.tsx';

export function Page() {
  const t = useTranslations('aspect.index');
  const title = useTranslations('pages')('aspects.title');
  const { jamfor } = useSearch({ from: '/perspektiv' });
  const { data: aspects } = useSuspenseQuery(aspectsQuery());
  const idleOf = (kind: AspectKind) =>
    aspects.items.filter((aspect) => aspect.kind === kind && aspect.active === 0).length;
  const compared = <AspectsThen list={aspects} day={jamfor} />;
  return (
    <>
      <PageTitle isLong actions={jamfor ? undefined : compared}>
        {title}
      </PageTitle>
      <Lead>
        {t('lead', {
          initiatives: aspects.initiatives,
          perspectives: aspects.withPerspective,
          agendaGoals: aspects.withAgendaGoal,
          specialisations: aspects.withSpecialisation,
        })}
      </Lead>
      <p>{t('note')}</p>
      {jamfor ? compared : null}
      {ASPECT_KINDS.map((kind) => (
        <PageSection key={kind} title={t(kind)} note={t('none', { count: idleOf(kind) })}>
          <AspectList kind={kind} aspects={aspects} />
        </PageSection>
      ))}
    </>
  );
}
