import type { AspectKind } from '@samhandling/domain';
import { Breadcrumb, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { aspectQuery } from '../../../features/aspect/api/aspect-query.ts';
import { paths } from '../../../lib/paths.ts';
import { AspectThen } from './aspects-then.tsx';
import { AspectWork } from './aspect-parts.ts';
import { Written } from '../../../lib/messages/written.tsx';

const PAGES = {
  perspective: 'perspective',
  agenda_goal: 'agendaGoal',
  specialisation: 'specialisation',
} as const satisfies Record<AspectKind, string>;

type AspectPageProps = {
  readonly kind: AspectKind;
  readonly code: string;
  /** The day to compare with. */
  readonly day: string | undefined;
};

/** The page of a perspective, a goal of Agenda 2030 or an area of smart specialisation. */
export function AspectPage({ kind, code, day }: AspectPageProps) {
  const pages = useTranslations('pages');
  const common = useTranslations('common');
  const { data: aspect } = useSuspenseQuery(aspectQuery(kind, code));
  const { title } = aspect;
  const term = pages(`${PAGES[kind]}.title`);
  const kicker = kind === 'agenda_goal' ? `${term} ${code}` : term;
  const compared = <AspectThen kind={kind} code={code} day={day} />;
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        items={[{ label: pages('aspects.title'), href: paths.aspects() }, { label: kicker }]}
      />
      <PageTitle isLong={title.length > 40} kicker={kicker} actions={day ? undefined : compared}>
        <Written>{title}</Written>
      </PageTitle>
      {day ? compared : null}
      <AspectWork aspect={aspect} />
    </>
  );
}
