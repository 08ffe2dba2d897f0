import type { ActionTile, CoverageMap } from '@samhandling/contract';
import { compareByThinness, THIN_FACTS } from '@samhandling/domain';
import { Link, TileGlyph } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useThinText } from '../../../lib/coverage/thin-text.ts';
import { tileContextOf, tileStateOf } from '../../../lib/coverage/tile-state.ts';
import { useTileWords } from '../../../lib/coverage/tile-words.ts';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './thinnest-actions.module.css';

const SHOWN = 5;

/** The actions where most is missing, in the order of the list that the link below opens. */
export function ThinnestActions({ coverage }: { coverage: CoverageMap }) {
  const t = useTranslations('start.thinnest');
  const tiles = coverage.areas
    .flatMap(({ position, sections }) =>
      sections.flatMap(({ actions }) => actions.map((tile) => ({ tile, position }))),
    )
    .toSorted((a, b) => compareByThinness(a.tile, b.tile));
  const { actions, ongoing, thin } = coverage.summary;
  const isAnyIdle = ongoing < actions;
  const wanting = tiles.filter(({ tile }) => tile.activity !== 'ongoing' || tile.thin.length > 0);
  if (wanting.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <ol role="list" className={styles.rows}>
        {wanting.slice(0, SHOWN).map(({ tile, position }) => (
          <li key={tile.code} className={styles.row} data-area={position}>
            <TileGlyph state={tileStateOf(tile, tileContextOf(coverage))} className={styles.tile} />
            <div>
              <Link href={paths.action(tile.code)} className={styles.name}>
                <b>{tile.code.toUpperCase()}</b> <Written>{tile.text}</Written>
              </Link>
              <p className={styles.why}>
                <Why tile={tile} coverage={coverage} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <Link
        href={paths.actions({
          tunt: isAnyIdle ? undefined : THIN_FACTS.join(','),
          sortera: 'thin',
        })}
      >
        {isAnyIdle ? t('every', { count: actions }) : t('all', { count: thin })}
      </Link>
    </>
  );
}

/** What makes its work thin, or what there is where nobody works on it. */
function Why({ tile, coverage }: { tile: ActionTile; coverage: CoverageMap }) {
  const thinText = useThinText();
  const tileWords = useTileWords();
  if (tile.thin.length === 0) return tileWords(tile, coverage).description;
  const [first = '', ...others] = tile.thin.map(thinText);
  return [first.charAt(0).toLocaleUpperCase() + first.slice(1), ...others].join('; ');
}
