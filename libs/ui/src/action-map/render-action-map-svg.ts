import { areaInk, SIGN_DISC, signPath } from '../icons/area-sign-shape.ts';
import {
  TILE_HEIGHT,
  TILE_WIDTH,
  tileFill,
  tileHatch,
  tileOutline,
  type TileState,
} from '../state/tile-shape.ts';
import { layoutTiles, type ActionMapArea } from './action-map-model.ts';

export interface ActionMapSvgOptions {
  width?: number;
  /** A fixed height for share images (630 beside a width of 1200); else as high as needed. */
  height?: number;
  /** Read out instead of the picture, and the title of the file. */
  summary: string;
  /** Written large above the tiles. */
  title?: string;
  /** Written small below the title, such as the name of the product. */
  subtitle?: string;
  /** Signs and names of the areas in a margin column. */
  hasAreaNames?: boolean;
  tile?: number;
  padding?: number;
  /** One ink for print in black and white. */
  isMonochrome?: boolean;
}

const INK = '#14242c';
const SLATE = '#4a5b64';
const GROUND = '#f6f9f9';
const FONT = "'Public Sans Variable','Public Sans',Arial,sans-serif";

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const round = (value: number): number => Math.round(value * 100) / 100;

/** Breaks a title into lines at spaces, by the mean width of a letter. */
function wrap(text: string, size: number, width: number): string[] {
  const perLine = Math.max(8, Math.floor(width / (size * 0.52)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > perLine) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines;
}

function textBlock(lines: string[], x: number, y: number, size: number, style: string): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${round(y + index * size * 1.2)}" font-size="${size}" ${style}>${escapeXml(line)}</text>`,
    )
    .join('');
}

/** The largest tiles, up to the wanted size, whose lines all find room. */
function fitTiles(
  areas: readonly ActionMapArea[],
  wanted: { width: number; room: number; tile: number; isLoose: boolean },
): { layout: ReturnType<typeof layoutTiles>; tile: number } {
  for (let { tile } = wanted; ; tile *= 0.96) {
    const layout = layoutTiles(areas, {
      width: wanted.width,
      tile,
      tileHeight: round((tile * TILE_HEIGHT) / TILE_WIDTH),
      tileSpacing: round(tile * 0.18),
      sectionSpacing: wanted.isLoose ? round(tile * 0.4) : 0,
      areaSpacing: round(tile * 0.75),
    });
    if (layout.height <= wanted.room || tile < 4) return { layout, tile: round(tile) };
  }
}

function tilePaths(state: TileState): string {
  const line = (path: string, width: number) =>
    path ? `<path d="${path}" fill="none" stroke-width="${width}"/>` : '';
  const fill = tileFill(state);
  return [
    line(tileHatch(state), 0.85),
    line(tileOutline(state), 1.5),
    fill ? `<path d="${fill}" fill-rule="evenodd" stroke="none"/>` : '',
  ].join('');
}

/** The map as a picture that stands alone: a share image, a document's cover, a 40 mm stamp. */
export function renderActionMapSvg(
  areas: readonly ActionMapArea[],
  options: ActionMapSvgOptions,
): string {
  const width = options.width ?? 480;
  const padding = options.padding ?? round(width * 0.05);
  const margin = options.hasAreaNames ? round(width * 0.24) : 0;
  const titleSize = round(width * 0.04);
  const titleLines = options.title ? wrap(options.title, titleSize, width - 2 * padding) : [];
  const subtitleSize = round(width * 0.018);
  let top = padding;
  const parts: string[] = [];

  if (titleLines.length > 0) {
    parts.push(
      textBlock(titleLines, padding, top + titleSize, titleSize, `font-weight="600" fill="${INK}"`),
    );
    top += titleLines.length * titleSize * 1.2 + titleSize * 0.2;
  }
  if (options.subtitle) {
    parts.push(
      textBlock([options.subtitle], padding, top + subtitleSize, subtitleSize, `fill="${SLATE}"`),
    );
    top += subtitleSize * 1.2;
  }
  if (top > padding) top += width * 0.03;

  const room = options.height ? options.height - top - padding : Infinity;
  const { layout, tile } = fitTiles(areas, {
    width: width - 2 * padding - margin,
    room,
    tile: options.tile ?? round(width * 0.032),
    isLoose: Boolean(options.hasAreaNames),
  });
  for (const { area, y, tiles } of layout.areas) {
    const ink = options.isMonochrome ? INK : areaInk(area.position);
    if (options.hasAreaNames) {
      const size = round(width * 0.0165);
      const lines = wrap(area.name, size, margin - tile * 1.8).slice(0, 3);
      parts.push(
        `<path transform="translate(${padding} ${round(top + y)}) scale(${round(tile / 24)})" fill="${ink}" fill-rule="evenodd" d="${SIGN_DISC}${signPath(area.position)}"/>`,
        textBlock(lines, padding + tile * 1.35, top + y + size, size, `fill="${INK}"`),
      );
    }
    const scale = round(tile / TILE_WIDTH);
    for (const { action, x, y: tileY } of tiles) {
      const place = `translate(${round(padding + margin + x)} ${round(top + tileY)}) scale(${scale})`;
      parts.push(
        `<g transform="${place}"${action.isDimmed ? ' opacity="0.25"' : ''} fill="${ink}" stroke="${ink}">${tilePaths(action.state)}</g>`,
      );
    }
  }
  const height = options.height ?? round(top + layout.height + padding);
  const ground = options.isMonochrome ? '#ffffff' : GROUND;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}"><title>${escapeXml(options.summary)}</title><rect width="${width}" height="${height}" fill="${ground}"/>${parts.join('')}</svg>`;
}
