import type { TileState } from '../state/tile-shape.ts';

export interface ActionMapAction {
  code: string;
  label: string;
  href: string;
  state: TileState;
  /** How it stands, in a sentence: who owns it, what is under way and where. */
  description: string;
  /** What is thin, in words. */
  thin?: string | undefined;
  /** Outside the filter: drawn small and pale in its place, never moved or taken away. */
  isDimmed?: boolean;
}

export interface ActionMapSection {
  id: string;
  name: string;
  /** The section's own page; its name is a link there where sections are named. */
  href?: string;
  /** Above the name, small: the chapter that the section stands in. */
  kicker?: string;
  actions: readonly ActionMapAction[];
}

export interface ActionMapArea {
  id: string;
  /** 1–4, for the sign and the hue. */
  position: number;
  name: string;
  href?: string;
  sections: readonly ActionMapSection[];
}

export interface PlacedTile {
  action: ActionMapAction;
  x: number;
  y: number;
}

export interface PlacedArea {
  area: ActionMapArea;
  y: number;
  height: number;
  tiles: PlacedTile[];
}

export interface TileLayoutOptions {
  width: number;
  /** Width and height of a tile. */
  tile: number;
  tileHeight: number;
  tileSpacing: number;
  sectionSpacing: number;
  areaSpacing: number;
}

/** Places tiles in order from left to right, and starts a new line where one is full. */
export function layoutTiles(
  areas: readonly ActionMapArea[],
  { width, tile, tileHeight, tileSpacing, sectionSpacing, areaSpacing }: TileLayoutOptions,
): { areas: PlacedArea[]; height: number } {
  let top = 0;
  const placed = areas.map((area) => {
    const tiles: PlacedTile[] = [];
    let x = 0;
    let y = 0;
    area.sections.forEach((section, index) => {
      if (index > 0 && x > 0) x += sectionSpacing;
      for (const action of section.actions) {
        if (x > 0 && x + tile > width + 0.01) {
          x = 0;
          y += tileHeight + tileSpacing;
        }
        tiles.push({ action, x, y: top + y });
        x += tile + tileSpacing;
      }
    });
    const result = { area, y: top, height: y + tileHeight, tiles };
    top += result.height + areaSpacing;
    return result;
  });
  return { areas: placed, height: Math.max(0, top - areaSpacing) };
}

export const actionsOf = (areas: readonly ActionMapArea[]): ActionMapAction[] =>
  areas.flatMap((area) => area.sections.flatMap((section) => [...section.actions]));

/** "L01–L07": what a group of actions is called in the margin. */
export function codeRange(actions: readonly { code: string }[]): string {
  const first = actions[0]?.code.toUpperCase();
  const last = actions.at(-1)?.code.toUpperCase();
  if (!first || !last) return '';
  return first === last ? first : `${first}–${last}`;
}
