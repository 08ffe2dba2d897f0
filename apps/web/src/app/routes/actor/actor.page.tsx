import {
  ArrowLink,
  Lead,
  Link,
  Notice,
  PageColumns,
  PageSection,
  PageTitle,
  Prose,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { actorQuery } from '../../../features/actor/api/actor-query.ts';
import { ActorFacts, ActorMap } from '../../../features/actor/components/actor-parts.ts';
import { ActorOwnerships } from '../../../features/actor/components/actor-ownerships.tsx';
import { workHeadQuery } from '../../../features/initiative/api/work-over-time-query.ts';
import { WorkTable } from '../../../features/initiative/components/work-table.tsx';
import { WorkSummary } from '../../../features/initiative/components/work-summary.tsx';
import { BrowserOnly } from '../../../lib/hydration/browser-only.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { Written } from '../../../lib/messages/written.tsx';

/** The forms and decisions are loaded only for those who may make them. */
const ActorTools = lazy(() => import('./actor-tools.tsx'));

/** So many rows of initiatives stand open; most actors have fewer. */
const OPEN = { phone: 10, wide: 18 };

export function Page() {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const { id } = useParams({ from: '/aktorer/$id' });
  const { data: actor } = useSuspenseQuery(actorQuery(id));
  const { sida } = useSearch({ from: '/aktorer/$id' });
  const asked = { actor: id, page: sida };
  const { data: work } = useSuspenseQuery(workHeadQuery(asked));
  const { name, type, municipality, state, mergedInto, ownerships, worksOn, description } = actor;
  const confirmed = ownerships.filter((ownership) => ownership.state === 'confirmed').length;
  const isIdle = confirmed === 0 && work.total === 0;
  const { admitActors } = useSession().abilities;
  // Whoever admits actors keeps the tools after a decision, since they show the link to hand over.
  const hasTools = admitActors || Object.values(actor.abilities).some(Boolean);
  const typeWord = words(`actorType.${type}`);
  return (
    <>
      <PageTitle
        kicker={
          municipality
            ? t('kickerWithPlace', { type: typeWord, place: municipality.name })
            : t('kicker', { type: typeWord })
        }
      >
        <Written>{name}</Written>
      </PageTitle>
      <Lead>
        {isIdle
          ? t('lead.none')
          : t('lead.both', {
              ownerships: confirmed,
              actions: worksOn.length,
            })}
      </Lead>
      {work.total > 0 ? (
        <Lead size={22}>
          <WorkSummary work={work} search={{ aktor: id }} />
        </Lead>
      ) : null}
      {state === 'admitted' ? null : (
        <Notice tone="attention">
          <p>
            {t(`state.${state}`)}{' '}
            {mergedInto ? (
              <Link href={paths.actor(mergedInto.id)}>
                {t('state.mergedLink', { name: mergedInto.name })}
              </Link>
            ) : null}
          </p>
        </Notice>
      )}
      {hasTools ? (
        <BrowserOnly>
          <Suspense fallback={null}>
            <ActorTools actor={actor} />
          </Suspense>
        </BrowserOnly>
      ) : null}
      <PageSection title={t('map.title')} note={t('map.note')} layout="stack">
        <ActorMap ask={{ id }} name={name} />
      </PageSection>
      <PageSection title={t('initiatives.title')} layout="stack">
        {work.total === 0 ? (
          <p>{t('initiatives.empty')}</p>
        ) : (
          <>
            <WorkTable work={work} asked={asked} openRows={OPEN} />
            <ListPagination
              list={work}
              hrefOf={(page) => paths.actor(id, { sida: page > 1 ? page : undefined })}
            />
            <ArrowLink href={paths.initiatives({ aktor: id })}>{t('initiatives.all')}</ArrowLink>
          </>
        )}
      </PageSection>
      <PageSection title={t('ownerships.title')}>
        <ActorOwnerships ownerships={ownerships} />
      </PageSection>
      <PageSection title={t('facts.title')}>
        {description ? (
          <PageColumns aside={<ActorFacts actor={actor} />}>
            <Prose>
              <p>{description}</p>
            </Prose>
          </PageColumns>
        ) : (
          <ActorFacts actor={actor} />
        )}
      </PageSection>
    </>
  );
}
