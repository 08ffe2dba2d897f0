/** What each score shall be at least, of 100. */
export const TARGETS = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
} as const;
export type Category = keyof typeof TARGETS;
const CATEGORIES = Object.keys(TARGETS) as Category[];

export type Measured = Readonly<{
  scores: Readonly<Record<Category, number>>;
  /** First and largest paint, and how long the page does not answer a finger. */
  firstMs: number;
  largestMs: number;
  blockedMs: number;
  /** How much of the page moves while it is drawn. */
  shift: number;
  faults: readonly string[];
}>;

/** The visit whose performance stands in the middle: a busy machine makes single ones slow. */
export function medianOf(visits: readonly Measured[]): Measured {
  const sorted = visits.toSorted((a, b) => a.scores.performance - b.scores.performance);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nobody has visited the page.');
  return middle;
}

type Row = Readonly<{ name: string; path: string; measured: Measured }>;

/** Rows of a table for a terminal and for a document, and whether a score is below its target. */
export function tableOf(rows: readonly Row[]): { text: string; isBelow: boolean } {
  const lines = rows.map(({ name, path, measured }) => {
    const scores = CATEGORIES.map((id) => marked(measured.scores[id], TARGETS[id]));
    const times = [measured.firstMs, measured.largestMs, measured.blockedMs].map(Math.round);
    return `| ${[name, path, ...scores, ...times, measured.shift.toFixed(3)].join(' | ')} |\n`;
  });
  const head =
    '| page | address | performance | accessibility | best practices | SEO | first paint ms | largest paint ms | blocked ms | shift |\n' +
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n';
  const faults = rows.flatMap(({ name, measured }) =>
    [...new Set(measured.faults)].map((fault) => `${name}: ${fault}\n`),
  );
  const isBelow = rows.some(({ measured }) =>
    CATEGORIES.some((id) => measured.scores[id] < TARGETS[id]),
  );
  return { text: [head, ...lines, ...faults].join(''), isBelow };
}

const marked = (score: number, target: number) => (score < target ? `**${score}**` : `${score}`);
