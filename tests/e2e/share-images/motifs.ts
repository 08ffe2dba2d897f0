/** The picture beside the words, as the inside of an SVG of 460 × 460: what the pages themselves are drawn with. */
export type Motif = keyof typeof MOTIFS;

const HUES = ['#d9a6e6', '#9cc4ff', '#f5ab6b', '#5fd1b4'] as const;
const PALE = '#5b8a86';
const LIGHT = '#e3f0ee';

const rectangle = (x: number, y: number, width: number, height: number, style: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${style}/>`;
const outlined = (colour: string, thickness: number) =>
  `fill="none" stroke="${colour}" stroke-width="${thickness}"`;
const filled = (colour: string) => `fill="${colour}"`;

/** A tile of an action: its outline, filled from below as far as the work reaches. */
function tile(x: number, y: number, size: number, hue: string, reach: number): string {
  const thickness = size / 14;
  const height = size * reach;
  return (
    rectangle(x, y, size, size, outlined(hue, thickness)) +
    (reach > 0 ? rectangle(x, y + size - height, size, height, filled(hue)) : '')
  );
}

/** How far the work of a tile reaches: without a pattern, and about a third of the tiles empty. */
const reachOf = (place: number): number =>
  [0, 0.45, 1, 0, 0.7, 0.25, 0, 1, 0.55][((place * place * 3 + place * 5) % 31) % 9] ?? 0;

function actionMap(): string {
  const size = 26;
  const pitch = 39.5;
  // The strategy's 95 actions, in the blocks of its four areas.
  const blocks = [22, 24, 26, 23];
  const columns = 12;
  let row = 0;
  let place = 0;
  return blocks
    .map((count, area) => {
      const tiles = Array.from({ length: count }, (_nothing, number) => {
        const x = (number % columns) * pitch;
        const y = 18 + (row + Math.floor(number / columns)) * pitch;
        place += 1;
        return tile(x, y, size, HUES[area] ?? PALE, reachOf(place));
      });
      row += Math.ceil(count / columns) + 0.5;
      return tiles.join('');
    })
    .join('');
}

function oneAction(): string {
  const small = (x: number, y: number, reach: number) => tile(x, y, 84, PALE, reach);
  return [
    ...[0, 112, 224, 336].flatMap((x, place) => [small(x + 16, 0, reachOf(place + 2))]),
    small(16, 120, 0),
    tile(138, 124, 178, HUES[3], 0.62),
    rectangle(131, 320, 192, 16, filled(LIGHT)),
    small(352, 120, 0.5),
    small(16, 250, 1),
    small(352, 250, 0),
    ...[0, 112, 224, 336].map((x, place) => small(x + 16, 376, reachOf(place))),
  ].join('');
}

function towardsTarget(): string {
  const values = [332, 318, 322, 286, 262, 268, 226];
  const points = values.map((y, place) => [24 + place * 46, y] as const);
  const line = points.map((point) => point.join(',')).join(' ');
  return [
    rectangle(0, 400, 460, 4, filled(PALE)),
    `<line x1="0" x2="460" y1="88" y2="88" stroke="${HUES[2]}" stroke-width="6" stroke-dasharray="20 14"/>`,
    `<polyline points="${line}" ${outlined(HUES[3], 12)} stroke-linejoin="round" stroke-linecap="round"/>`,
    `<line x1="300" y1="226" x2="436" y2="96" stroke="${LIGHT}" stroke-width="6" stroke-dasharray="4 18" stroke-linecap="round"/>`,
    ...points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="13" ${filled(HUES[3])}/>`),
    `<circle cx="436" cy="88" r="22" fill="#08433f" stroke="${HUES[2]}" stroke-width="9"/>`,
  ].join('');
}

function hexagon(cx: number, cy: number, radius: number, style: string): string {
  const corners = Array.from({ length: 6 }, (_nothing, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return `${(cx + radius * Math.cos(angle)).toFixed(1)},${(cy + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${corners.join(' ')}" ${style}/>`;
}

/** Where the municipalities stand on the county's map: column and row of their hexagons. */
export type Hexagon = Readonly<{ column: number; row: number }>;

function municipalities(hexagons: readonly Hexagon[]): string {
  const rows = hexagons.map(({ row }) => row);
  const columns = hexagons.map(({ column, row }) => column + (row % 2 === 0 ? 0.5 : 0));
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const across = Math.max(...columns) - left + 1;
  const down = Math.max(...rows) - top + 1;
  const width = Math.min(460 / across, 460 / (down * 0.866 + 0.3));
  const radius = width / Math.sqrt(3);
  const above = (460 - (down - 1) * width * 0.866) / 2;
  const styles = [filled(HUES[3]), outlined(HUES[3], 6), filled('#2f8a7c')];
  return hexagons
    .map(({ column, row }, place) => {
      const x =
        (column + (row % 2 === 0 ? 0.5 : 0) - left + 0.5) * width + (460 - across * width) / 2;
      const y = (row - top) * width * 0.866 + above;
      return hexagon(x, y, radius - 8, styles[(place * 4) % 3] ?? '');
    })
    .join('');
}

function timeLines(): string {
  const bars = [
    [0, 210],
    [90, 250],
    [40, 130],
    [180, 270],
    [120, 160],
    [250, 190],
  ] as const;
  const now = 272;
  return [
    ...bars.map(([from, length], place) => {
      const y = 24 + place * 72;
      const hue = HUES[place % HUES.length] ?? PALE;
      const done = Math.max(0, Math.min(length, now - from));
      return (
        `<rect x="${from}" y="${y}" width="${length}" height="34" rx="4" ${outlined(hue, 4)}/>` +
        rectangle(from, y, done, 34, filled(hue))
      );
    }),
    rectangle(now - 3, 0, 6, 452, filled(LIGHT)),
  ].join('');
}

export const MOTIFS = {
  site: actionMap,
  action: oneAction,
  'effect-goal': towardsTarget,
  municipality: municipalities,
  initiative: timeLines,
} as const;
