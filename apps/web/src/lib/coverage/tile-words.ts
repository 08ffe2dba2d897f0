import type { ActionTile } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useThinText } from './thin-text.ts';

type Context = { readonly municipalities: number; readonly depth: number };

/** The words of a tile: who owns the action and what is under way, and what is thin. */
export function useTileWords(): (
  tile: ActionTile,
  context: Context,
) => { description: string; thin: string | undefined } {
  const t = useTranslations('coverage.tile');
  const thinText = useThinText();
  return (tile, { municipalities, depth }) => {
    const owner = t(`owner.${tile.owner}`, { name: tile.lead ?? '' });
    const work =
      tile.place === null
        ? t(`work.${tile.activity}`, {
            active: tile.active,
            where: t(`where.${whereOf(tile)}`, { reach: tile.reach, municipalities, depth }),
          })
        : t(`place.${tile.place}`, { active: tile.active });
    return {
      description: `${owner} ${work}`,
      thin:
        tile.thin.length === 0
          ? undefined
          : t('thin', { facts: tile.thin.map(thinText).join('; ') }),
    };
  };
}

function whereOf({ reach, countyWide }: ActionTile): 'sites' | 'county' | 'nowhere' {
  if (reach > 0) return 'sites';
  return countyWide ? 'county' : 'nowhere';
}
