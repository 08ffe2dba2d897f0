import type { ActionTile, Municipality } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './municipality-comparison.module.css';

/** Where the comparison stands: whoever chooses a neighbour comes back to it. */
export const COMPARE_ID = 'jamfor';

type MunicipalityComparisonProps = {
  readonly municipality: Municipality;
  /** The chosen neighbour with its tiles; nothing where none is chosen. */
  readonly other?: { name: string; slug: string; tiles: readonly ActionTile[] };
  readonly tiles: readonly ActionTile[];
};

/** A neighbour to compare with, and what one of the two has work on site for and the other has not. */
export function MunicipalityComparison(props: MunicipalityComparisonProps) {
  const { municipality, other, tiles } = props;
  const t = useTranslations('municipality.comparison');
  const { name, slug, neighbours } = municipality;
  const onSite = (some: readonly ActionTile[]) =>
    new Set(some.filter(({ place }) => place === 'on_site').map(({ code }) => code));
  const [here, there] = [onSite(tiles), onSite(other?.tiles ?? [])];
  return (
    <>
      <ul role="list" className={styles.choices} data-print="hide">
        {neighbours.map((neighbour) => (
          <li key={neighbour.code}>
            <Link
              href={`${paths.municipality(slug, { jamfor: neighbour.slug })}#${COMPARE_ID}`}
              aria-current={neighbour.slug === other?.slug ? 'true' : undefined}
            >
              {neighbour.name}
            </Link>
          </li>
        ))}
        {other ? (
          <li>
            <Link href={`${paths.municipality(slug)}#${COMPARE_ID}`}>{t('stop')}</Link>
          </li>
        ) : null}
      </ul>
      {other ? (
        <>
          <Difference
            sentence={(count) => t('onlyThere', { count, name, other: other.name })}
            tiles={tiles.filter(({ code }) => there.has(code) && !here.has(code))}
          />
          <Difference
            sentence={(count) => t('onlyThere', { count, name: other.name, other: name })}
            tiles={tiles.filter(({ code }) => here.has(code) && !there.has(code))}
          />
        </>
      ) : null}
    </>
  );
}

type DifferenceProps = {
  readonly sentence: (count: number) => string;
  readonly tiles: readonly ActionTile[];
};

/** By code and words on a screen; paper has room for the codes. */
function Difference({ sentence, tiles }: DifferenceProps) {
  return (
    <div className={styles.difference}>
      <p>{sentence(tiles.length)}</p>
      {tiles.length > 0 ? (
        <ul role="list" className={styles.actions}>
          {tiles.map(({ code, text }) => (
            <li key={code}>
              <Link href={paths.action(code)} className={styles.action}>
                <span className={styles.code}>{code.toUpperCase()}</span>{' '}
                <span className={styles.words}>
                  <Written>{text}</Written>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
