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
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actionQuery } from '../../../features/action/api/action-query.ts';
import {
  ActionEffectGoals,
  ActionHistory,
  ActionReach,
  ActionThin,
  CoverageReasons,
} from '../../../features/action/components/action-parts.ts';
import { ActionState } from '../../../features/action/components/action-state.tsx';
import { ActionTile } from '../../../features/action/components/action-tile.tsx';
import { workHeadQuery } from '../../../features/initiative/api/work-over-time-query.ts';
import { WorkTable } from '../../../features/initiative/components/work-table.tsx';
import { ActionOwners } from '../../../features/ownership/components/action-owners.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { Neighbours } from '../../../lib/navigation/neighbours.tsx';
import { paths } from '../../../lib/paths.ts';
import { ActionThen } from './action-then.tsx';
import { useWrittenLanguage, Written } from '../../../lib/messages/written.tsx';
import styles from './action.module.css';

export function Page() {
  const t = useTranslations('action');
  const common = useTranslations('common');
  const language = useWrittenLanguage();
  const { code } = useParams({ from: '/atgarder/$code' });
  const { sida, jamfor } = useSearch({ from: '/atgarder/$code' });
  const { data: action } = useSuspenseQuery(actionQuery(code));
  const asked = { action: code, page: sida };
  const { data: work } = useSuspenseQuery(workHeadQuery(asked));
  const { area, section, previous, next } = action;
  const compared = <ActionThen code={code} today={work.today} day={jamfor} />;
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        area={area.position}
        items={[
          { label: area.title, lang: language, href: paths.area(area.code), term: t('area') },
          {
            label: section.title,
            lang: language,
            href: paths.section(section.code),
            term: t('section'),
          },
          { label: code.toUpperCase(), term: t('term') },
        ]}
      />
      <div className={styles.title} data-area={area.position}>
        <ActionTile coverage={action.coverage} />
        <PageTitle isLong actions={jamfor ? undefined : compared}>
          <Written>{action.text}</Written>
        </PageTitle>
      </div>
      {action.isRetired ? (
        <Notice tone="attention">
          <p>{t('retired')}</p>
        </Notice>
      ) : null}
      <Lead>
        <ActionState action={action} activeNextYear={work.activeNextYear} />
      </Lead>
      {jamfor ? compared : null}
      <ActionOwners action={action} />
      <ActionThin action={action} />
      <CoverageReasons action={action} />
      <ActionHistory entries={action.history} />
      <PageSection title={t('initiatives.title')} layout="stack">
        {work.total > 0 ? <WorkTable work={work} asked={asked} /> : <p>{t('initiatives.none')}</p>}
        <ListPagination
          list={work}
          hrefOf={(page) => paths.action(code, { sida: page > 1 ? page : undefined, jamfor })}
        />
        <AddInitiative
          code={code}
          isAlone={work.total === 0}
          isWriter={action.abilities.createInitiative}
        />
      </PageSection>
      {work.total > 0 ? (
        <div className={styles.columns}>
          <PageSection title={t('reach.title')} layout="stack">
            <ActionReach action={action} />
          </PageSection>
          <PageSection title={t('goals.title')} layout="stack">
            <ActionEffectGoals action={action} withoutEffect={work.withoutEffect} />
          </PageSection>
        </div>
      ) : null}
      <Neighbours
        label={t('neighbours')}
        previous={previous && { href: paths.action(previous.code), label: previous.text }}
        next={next && { href: paths.action(next.code), label: next.text }}
        words={{ previous: t('previous'), next: t('next') }}
      />
    </>
  );
}

type AddInitiativeProps = {
  readonly code: string;
  readonly isAlone: boolean;
  readonly isWriter: boolean;
};

/** All of them as a list, and the way to one more. */
function AddInitiative({ code, isAlone, isWriter }: AddInitiativeProps) {
  const t = useTranslations('action.initiatives');
  const work = useTranslations('initiative.work');
  return (
    <>
      {isAlone && !isWriter ? <p>{t('how')}</p> : null}
      <ButtonRow>
        <ButtonLink href={paths.initiativeNew({ atgard: code })} variant="secondary">
          {t('add')}
        </ButtonLink>
        {isAlone ? null : (
          <ArrowLink href={paths.initiatives({ atgard: code })}>{work('list')}</ArrowLink>
        )}
      </ButtonRow>
    </>
  );
}
