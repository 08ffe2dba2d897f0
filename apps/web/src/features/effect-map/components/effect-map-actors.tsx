import { ButtonLink, EmptyState, Link, PageSection } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { actorsNamedQuery } from '../api/actors-named-query.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';
import styles from './effect-map-actors.module.css';

type EffectMapActorsProps = { readonly name: string; readonly search: EffectMapSearch };

/** Who can be meant by a name that is nobody's alone. */
export function EffectMapActors({ name, search }: EffectMapActorsProps) {
  const t = useTranslations('effect-map');
  const { data } = useSuspenseQuery(actorsNamedQuery(name));
  const { items, total } = data;
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('actorTitle')}
        actions={
          <ButtonLink variant="secondary" href={paths.effectMap()}>
            {t('reset')}
          </ButtonLink>
        }
      >
        <p>{t('nobodyNamed', { name })}</p>
      </EmptyState>
    );
  }
  const said = { name, count: total, shown: items.length };
  return (
    <PageSection
      layout="stack"
      title={t('actorTitle')}
      note={t(total > items.length ? 'actorsNamedFirst' : 'actorsNamed', said)}
    >
      <ul role="list" className={styles.actors}>
        {items.map((actor) => (
          <li key={actor.id}>
            <Link href={paths.effectMap({ ...search, aktorsnamn: undefined, aktor: actor.id })}>
              {actor.name}
            </Link>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
