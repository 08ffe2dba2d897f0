import type { ActionTile } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { useThinText } from '../../../lib/coverage/thin-text.ts';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './area-lacks.module.css';

/** So many actions are named. */
const NAMED = 4;

/** The actions of an area that lack most: without work first, then the thinnest, then without an owner. */
export function AreaLacks({ tiles }: { readonly tiles: readonly ActionTile[] }) {
  const t = useTranslations('area.lacks');
  const format = useFormatter();
  const thinText = useThinText();
  const lacking = tiles.filter((tile) => weightOf(tile).some((weight) => weight < 0));
  if (lacking.length === 0) return <p>{t('nothing')}</p>;
  return (
    <ul role="list" aria-label={t('title')} className={styles.rows}>
      {lacking
        .toSorted(byWeight)
        .slice(0, NAMED)
        .map((tile) => (
          <li key={tile.code} className={styles.row}>
            <span>
              <span className={styles.code}>{tile.code.toUpperCase()}</span>{' '}
              <Link href={paths.action(tile.code)}>
                <Written>{tile.text}</Written>
              </Link>
            </span>
            <span className={styles.facts}>
              {format.list(
                [
                  ...(tile.active === 0
                    ? [t(`activity.${tile.activity}`)]
                    : tile.thin.map(thinText)),
                  ...(tile.ownership === 'owned' ? [] : [t(`owner.${tile.owner}`)]),
                ],
                { type: 'unit' },
              )}
            </span>
          </li>
        ))}
    </ul>
  );
}

/** The lower the more is missing; nothing is missing where no number is below nought. */
const weightOf = ({ active, thin, ownership }: ActionTile): number[] => [
  active === 0 ? -1 : 0,
  -thin.length,
  ownership === 'owned' ? 0 : -1,
];

function byWeight(a: ActionTile, b: ActionTile): number {
  const [left, right] = [weightOf(a), weightOf(b)];
  const at = left.findIndex((weight, index) => weight !== right[index]);
  return at < 0 ? a.reach - b.reach : (left[at] ?? 0) - (right[at] ?? 0);
}
