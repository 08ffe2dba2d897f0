import { ButtonLink, EmptyState, Link, PageSection } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { actorsNamedQuery } from './actors-named-query.ts';
import { Written } from '../messages/written.tsx';
import styles from './actors-named.module.css';

type ActorsNamedProps = {
  /** As somebody has typed it. */
  readonly name: string;
  readonly hrefOf: (actorId: string) => string;
  /** Where to begin anew, and what that link says. */
  readonly reset: { readonly href: string; readonly label: string };
};

/** Who can be meant by a name that is nobody's alone. */
export function ActorsNamed({ name, hrefOf, reset }: ActorsNamedProps) {
  const t = useTranslations('actor-named');
  const { data } = useSuspenseQuery(actorsNamedQuery(name));
  const { items, total } = data;
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('title')}
        actions={
          <ButtonLink variant="secondary" href={reset.href}>
            {reset.label}
          </ButtonLink>
        }
      >
        <p>{t('nobody', { name })}</p>
      </EmptyState>
    );
  }
  const said = { name, count: total, shown: items.length };
  return (
    <PageSection
      layout="stack"
      title={t('title')}
      note={t(total > items.length ? 'first' : 'all', said)}
    >
      <ul role="list" className={styles.actors}>
        {items.map((actor) => (
          <li key={actor.id}>
            <Link href={hrefOf(actor.id)}>
              <Written>{actor.name}</Written>
            </Link>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
