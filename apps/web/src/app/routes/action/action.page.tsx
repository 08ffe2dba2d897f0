import {
  ArrowLink,
  Breadcrumb,
  ButtonLink,
  ButtonRow,
  Lead,
  Notice,
  PageSection,
  PageTitle,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actionQuery } from '../../../features/action/api/action-query.ts';
import { ActionEffectGoals } from '../../../features/action/components/action-effect-goals.tsx';
import { ActionHistory } from '../../../features/action/components/action-history.tsx';
import { ActionMarks } from '../../../features/action/components/action-marks.tsx';
import { ActionState, CoverageReasons } from '../../../features/action/components/action-state.tsx';
import { InitiativeRows } from '../../../features/initiative/components/initiative-rows.tsx';
import { ActionOwners } from '../../../features/ownership/components/action-owners.tsx';
import { Neighbours } from '../../../lib/navigation/neighbours.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('action');
  const common = useTranslations('common');
  const { code } = useParams({ from: '/atgarder/$code' });
  const { data: action } = useSuspenseQuery(actionQuery(code));
  const { area, section, initiatives, abilities, previous, next } = action;
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        area={area.position}
        items={[
          { label: area.title, href: paths.area(area.code), term: t('area') },
          { label: section.title, href: paths.section(section.code), term: t('section') },
          { label: code.toUpperCase(), term: t('term') },
        ]}
      />
      <PageTitle isLong kicker={`${t('term')} ${code.toUpperCase()}`}>
        {action.text}
      </PageTitle>
      {action.isRetired ? (
        <Notice tone="attention">
          <p>{t('retired')}</p>
        </Notice>
      ) : null}
      <ActionMarks action={action} />
      <Lead>
        <ActionState action={action} />
      </Lead>
      <CoverageReasons action={action} />
      <PageSection title={t('owners.title')} id="ansvar">
        <ActionOwners action={action} />
      </PageSection>
      <PageSection title={t('initiatives.title')}>
        <p>{t('initiatives.count', { count: action.facts.initiatives })}</p>
        {initiatives.length > 0 ? <InitiativeRows initiatives={initiatives} /> : null}
        {action.facts.initiatives > initiatives.length ? (
          <ArrowLink href={paths.initiatives({ atgard: code })}>{t('initiatives.all')}</ArrowLink>
        ) : null}
        {abilities.createInitiative ? null : <p>{t('initiatives.how')}</p>}
        <ButtonRow>
          <ButtonLink href={paths.initiativeNew({ atgard: code })} variant="secondary">
            {t('initiatives.add')}
          </ButtonLink>
        </ButtonRow>
      </PageSection>
      <PageSection title={t('goals.title')} note={t('goals.note')}>
        <ActionEffectGoals action={action} />
      </PageSection>
      <PageSection title={t('history.title')}>
        <ActionHistory entries={action.history} />
      </PageSection>
      <Neighbours
        label={t('neighbours')}
        previous={previous && { href: paths.action(previous.code), label: previous.text }}
        next={next && { href: paths.action(next.code), label: next.text }}
        words={{ previous: t('previous'), next: t('next') }}
      />
    </>
  );
}
