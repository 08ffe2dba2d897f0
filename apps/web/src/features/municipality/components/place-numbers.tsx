import type { MunicipalityRow } from '@samhandling/contract';
import { MUNICIPALITY_WORK, type MunicipalityWork } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import styles from './place-numbers.module.css';

type PlaceNumbersProps = {
  readonly rows: readonly MunicipalityRow[];
  /** How many actions there are. */
  readonly actions: number;
  /** The municipality that the page is about: it stands in bold and leads nowhere. */
  readonly current?: string;
  /** Makes the head of a column a link that sorts by it. */
  readonly sortHref?: (key: MunicipalityWork | 'name') => string;
  readonly sorted?: { readonly key: string; readonly isFalling: boolean };
};

/** What municipalities have of the actions: for each a bar of the three states, and the three numbers. */
export function PlaceNumbers({ rows, actions, current, sortHref, sorted }: PlaceNumbersProps) {
  const t = useTranslations('municipality');
  const words = useTranslations('vocabulary');
  const head = (key: MunicipalityWork | 'name', label: string) => (
    <th
      scope="col"
      data-number={key === 'name' ? undefined : ''}
      aria-sort={
        sortHref && sorted?.key === key
          ? sorted.isFalling
            ? 'descending'
            : 'ascending'
          : undefined
      }
    >
      {sortHref ? <Link href={sortHref(key)}>{label}</Link> : label}
    </th>
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('numbers.caption', { actions })}</caption>
      <thead>
        <tr>
          {head('name', t('numbers.name'))}
          <td />
          {MUNICIPALITY_WORK.map((place) => (
            <Head key={place}>{head(place, t(`numbers.short.${place}`))}</Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, slug, name, places }) => (
          <tr key={code} data-current={code === current ? '' : undefined}>
            <th scope="row">
              {code === current ? name : <Link href={paths.municipality(slug)}>{name}</Link>}
            </th>
            <td className={styles.bar}>
              <PlaceBar places={places} actions={actions} />
            </td>
            {MUNICIPALITY_WORK.map((place) => (
              <td key={place} data-number="">
                <Link
                  href={paths.actions({ kommun: code, plats: place })}
                  aria-label={t('numbers.link', {
                    count: places[place],
                    name,
                    state: words(`municipalityWork.${place}`),
                  })}
                >
                  {places[place]}
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Head = ({ children }: { children: ReactNode }) => children;

const WIDTH = 100;
const HEIGHT = 12;
const PITCH = 3.5;

/** Solid for work on site, hatched for work that is only for the whole county, and empty. */
function PlaceBar({ places, actions }: Pick<MunicipalityRow, 'places'> & { actions: number }) {
  const part = (count: number) => (actions === 0 ? 0 : (count / actions) * WIDTH);
  const solid = part(places.on_site);
  const hatched = solid + part(places.county_only);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={hatchOf(solid, hatched)} fill="none" stroke="currentColor" strokeWidth="0.8" />
      <path d={`M0 0H${solid}V${HEIGHT}H0Z`} fill="currentColor" />
      <path
        d={`M.5 .5H${WIDTH - 0.5}V${HEIGHT - 0.5}H.5ZM${hatched} 0V${HEIGHT}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** Lines x + y = sum between two edges. */
function hatchOf(from: number, to: number): string {
  const lines: string[] = [];
  for (let sum = from + PITCH; sum < to + HEIGHT; sum += PITCH) {
    const left = Math.max(from, sum - HEIGHT);
    const right = Math.min(to, sum);
    if (right > left) lines.push(`M${left} ${sum - left}L${right} ${sum - right}`);
  }
  return lines.join('');
}
