import { Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { municipalitiesQuery } from '../../../features/municipality/api/municipalities-query.ts';
import { MunicipalitiesMap } from '../../../features/municipality/components/municipality-parts.ts';
import { PlaceNumbers } from '../../../features/municipality/components/place-numbers.tsx';
import { sortMunicipalities } from '../../../features/municipality/components/sort-municipalities.ts';
import { paths } from '../../../lib/paths.ts';
import { MunicipalitiesThen } from './municipality-then.tsx';
import styles from './municipalities.module.css';

export function Page() {
  const t = useTranslations('municipality');
  const title = useTranslations('pages')('municipalities.title');
  const search = useSearch({ from: '/kommuner' });
  const { sortera = '', jamfor } = search;
  const { data: list } = useSuspenseQuery(municipalitiesQuery());
  const ranked = list.items.toSorted((a, b) => a.places.nobody - b.places.nobody);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const key = sortera.replace(/^-/, '');
  const isFalling = sortera.startsWith('-');
  const compared = <MunicipalitiesThen list={list} search={search} day={jamfor} />;
  return (
    <>
      <PageTitle actions={jamfor ? undefined : compared}>{title}</PageTitle>
      {best && worst ? (
        <Lead>
          {t('list.lead', {
            best: best.name,
            least: best.places.nobody,
            worst: worst.name,
            most: worst.places.nobody,
            actions: list.actions,
          })}
        </Lead>
      ) : null}
      {jamfor ? compared : null}
      <div className={styles.columns}>
        <MunicipalitiesMap municipalities={list} />
        <PlaceNumbers
          rows={sortMunicipalities(list.items, sortera)}
          actions={list.actions}
          sorted={{ key, isFalling }}
          sortHref={(wanted) =>
            paths.municipalities({
              ...search,
              sortera: sortera === `-${wanted}` ? wanted : firstSort(wanted, sortera),
            })
          }
        />
      </div>
      <p className={styles.note}>{t('note', { actions: list.actions })}</p>
    </>
  );
}

/** Names begin with A, numbers with the most. */
function firstSort(wanted: string, chosen: string): string {
  if (wanted === 'name') return chosen === 'name' ? '-name' : 'name';
  return `-${wanted}`;
}
