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
import { ClientOnly, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { actorCoverageQuery } from '../../../features/actor/api/actor-coverage-query.ts';
import { actorQuery } from '../../../features/actor/api/actor-query.ts';
import { ActorFacts } from '../../../features/actor/components/actor-facts.tsx';
import { ActorMap } from '../../../features/actor/components/actor-map.tsx';
import { ActorOwnerships } from '../../../features/actor/components/actor-ownerships.tsx';
import { initiativesQuery } from '../../../features/initiative/api/initiatives-query.ts';
import { InitiativePeriods } from '../../../features/initiative/components/initiative-parts.ts';
import { InitiativeRows } from '../../../features/initiative/components/initiative-rows.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';

/** The forms and decisions are loaded only for those who may make them. */
const ActorTools = lazy(() => import('./actor-tools.tsx'));

export function Page() {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const { id } = useParams({ from: '/aktorer/$id' });
  const { data: actor } = useSuspenseQuery(actorQuery(id));
  const { data: coverage } = useSuspenseQuery(actorCoverageQuery(id));
  const { data: initiatives } = useSuspenseQuery(initiativesQuery({ aktor: id }));
  const { name, type, municipality, state, mergedInto, ownerships, worksOn, description } = actor;
  const confirmed = ownerships.filter((ownership) => ownership.state === 'confirmed').length;
  const isIdle = confirmed === 0 && initiatives.total === 0;
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
        {name}
      </PageTitle>
      <Lead>
        {isIdle
          ? t('lead.none')
          : t('lead.both', {
              ownerships: confirmed,
              actions: worksOn.length,
              initiatives: initiatives.total,
            })}
      </Lead>
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
        <ClientOnly>
          <Suspense fallback={null}>
            <ActorTools actor={actor} />
          </Suspense>
        </ClientOnly>
      ) : null}
      <PageSection title={t('map.title')} note={t('map.note')} layout="stack">
        <ActorMap name={name} coverage={coverage} />
      </PageSection>
      <PageSection title={t('ownerships.title')}>
        <ActorOwnerships ownerships={ownerships} />
      </PageSection>
      <PageSection title={t('initiatives.title')}>
        {initiatives.items.length === 0 ? (
          <p>{t('initiatives.empty')}</p>
        ) : (
          <>
            <InitiativePeriods initiatives={initiatives.items} />
            <InitiativeRows initiatives={initiatives.items} />
          </>
        )}
        {initiatives.total > initiatives.items.length ? (
          <ArrowLink href={paths.initiatives({ aktor: id })}>{t('initiatives.all')}</ArrowLink>
        ) : null}
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
