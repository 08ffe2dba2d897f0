import type { Aspect } from '@samhandling/contract';
import { Disclosure } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { aspectSearch } from '../../../lib/lists/aspect-search.ts';
import styles from './aspect.module.css';
import { CountTable } from './count-table.tsx';

/** So many actors are shown before the rest is unfolded. */
const SHOWN = 4;

/** Which kinds of actors own the work, and which actors. */
export function AspectWho({ aspect }: { readonly aspect: Aspect }) {
  const t = useTranslations('aspect.who');
  const words = useTranslations('vocabulary.actorType');
  const { actorTypes, actors, actorCount } = aspect;
  const search = aspectSearch(aspect);
  const rows = actors.map(({ actor, active, initiatives }) => ({
    key: actor.id,
    label: actor.name,
    href: paths.actor(actor.id),
    active,
    initiatives,
  }));
  const folded = rows.slice(SHOWN);
  return (
    <div className={styles.columns}>
      <CountTable
        caption={t('types')}
        rows={actorTypes.map(({ type, active, initiatives }) => ({
          key: type,
          label: words(type),
          href: paths.initiatives({ ...search, aktorstyp: type }),
          active,
          initiatives,
        }))}
      />
      <div>
        <CountTable
          isWritten
          caption={t('actors', { count: actorCount })}
          rows={rows.slice(0, SHOWN)}
        />
        {folded.length > 0 ? (
          <Disclosure summary={t('more', { count: folded.length })}>
            <CountTable isWritten caption={t('actors', { count: actorCount })} rows={folded} />
            {actorCount > actors.length ? <p>{t('first', { count: actors.length })}</p> : null}
          </Disclosure>
        ) : null}
      </div>
    </div>
  );
}
