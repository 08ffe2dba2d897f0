import { readFileSync } from 'node:fs';
import type { StrategyDocument } from '../strategy-document.ts';

/** The text of the printed strategy, as a PDF reader gave it. */
export function readSourceText(): string {
  return readFileSync(new URL('../../fixtures/rus-norrbotten-2030.txt', import.meta.url), 'utf8');
}

/** Words that the PDF reader broke by a space, with the break shown as a bar. */
const SOFT_BREAKS = [
  'arbets|marknaden',
  'Arvids|jaur',
  'hållbarhets|målen',
  'kapacitets|stark',
  'kompetens|försörjning',
  'miljö|mässiga',
  'sam|arbetena',
  'styrke|områden',
  'sverige|finnar',
  'tillvara|tar',
  'tät|orter',
];

/** Words (and one figure) with the footnote mark that sticks to them. */
const FOOTNOTE_MARKS: [words: string, mark: string][] = [
  ['Megatrender', '1'],
  ['Övriga nationella minoriteter', '2'],
  ['75 %', '3'],
  ['Ohälsotalet', '4'],
  ['nattbefolkning', '5'],
  ['gymnasieskolan', '6'],
  ['Lönesumman', '7'],
  ['experimentella', '8'],
  ['250 497', '9'],
  ['Luleåregionen', '10'],
  ['civilsamhälle', '11'],
  ['(KKN)', '12'],
  ['folkhälsostrategi.', '13'],
  ['gamification', '14'],
  ['Smart specialisering', '15'],
];

/** What stands in the middle of a paragraph and belongs to the page: a footnote, a pulled quote. */
const INTERRUPTIONS = [
  /\n15 Läs mer om smart specialisering[^]*?innovationsstrategi\/ *\n/,
  /\n Det krävs ett tydligt ledarskap[^]*?arbete och fritid\. ”\n/,
];

/** What the page prints beside the text: headings that come back, lists in capitals, a caption. */
const FURNITURE = [
  /FÖRSLAG (TILL|PÅ) ÅTGÄRDER:?/g,
  /Utmaningar och åtgärder/g,
  /Effektmål 2030 (Indikatorer Nuläge|och indikatorer)/g,
  /Övergripande mål/g,
  /Världens första privatbyggda månlandare, .* Credit: SpaceIL/g,
  /[^\p{Ll}|”]{3,}(?![\p{Ll}])/gu,
];

/** What is left of the text when all these words and the page's furniture are taken away. */
export function leftOver(text: string, words: readonly string[]): string[] {
  let rest = text;
  for (const said of [...words].sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(said, '|');
  }
  for (const printed of FURNITURE) rest = rest.replaceAll(printed, '|');
  return rest
    .split(/[|”]/)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{2}/u.test(piece));
}

/**
 * Undoes what the PDF reader did, and nothing else:
 *
 * 1. page furniture in the middle of a paragraph is moved to the end;
 * 2. `!` is the ligature *fi* and `"` is *fl*: the text itself has no exclamation mark, and its
 *    quotation marks are ”;
 * 3. the one word in a font without a letter map has each letter one step too far;
 * 4. a dropped capital on a line of its own joins its word;
 * 5. a hyphen at the end of a line joins two halves, unless *och* or *eller* follows ("hälso- och");
 *    a slash at the end of a line joins too ("film/tv");
 * 6. white space is one space;
 * 7. words broken by a space are joined, and footnote marks taken off.
 */
export function repair(source: string): string {
  let text = source;
  for (const interruption of INTERRUPTIONS) {
    const found = interruption.exec(text)?.[0];
    if (found === undefined) throw new Error(`${String(interruption)} is not in the source text`);
    text = `${text.replace(found, '\n')}\n${found}`;
  }
  text = text
    .replaceAll('!', 'fi')
    .replaceAll('"', 'fl')
    .replace('BSCFUTJOUFHSFSBOEF', (word) => shiftBack(word))
    .replace(/^([A-ZÅÄÖ])\n/gm, '$1')
    .replace(/(?<=\p{L})- *\n\s*(?!(och|eller)\b)/gu, '')
    .replace(/\/\n(?=\p{Ll})/gu, '/')
    .replace(/\s+/g, ' ');
  for (const word of SOFT_BREAKS) {
    text = text.replaceAll(word.replace('|', ' '), word.replace('|', ''));
  }
  for (const [words, mark] of FOOTNOTE_MARKS) {
    if (!text.includes(words + mark)) throw new Error(`${words}${mark} is not in the source text`);
    text = text.replaceAll(words + mark, words);
  }
  return text.trim();
}

function shiftBack(word: string): string {
  return [...word]
    .map((letter) => String.fromCharCode(letter.charCodeAt(0) - 1))
    .join('')
    .toLowerCase();
}

/** The words of the document that do not stand in the text. */
export function missingFrom(text: string, words: readonly string[]): string[] {
  return words.filter((wanted) => !text.includes(wanted));
}

/** An effect-goal table as the text prints it: goals, rows and figures in order. */
export function tableInWords(area: StrategyDocument['priorityAreas'][number]): string {
  return area.effectGoals
    .flatMap(({ title, indicators }) => [
      title,
      ...indicators.flatMap((indicator) => [indicator.wording, figuresInWords(indicator)]),
    ])
    .join(' ');
}

type Indicator =
  StrategyDocument['priorityAreas'][number]['effectGoals'][number]['indicators'][number];

function figuresInWords({ measures, baselineNote }: Indicator): string {
  const baselines = measures.flatMap((measure) => measure.baselines);
  const [first] = baselines;
  if (first === undefined) return baselineNote ?? '';
  if (first.rowLabel === undefined) return baselines.map(({ asWritten }) => asWritten).join(' ');
  const rows = new Map<string, string[]>();
  for (const { rowLabel = '', asWritten } of baselines) {
    rows.set(rowLabel, [...(rows.get(rowLabel) ?? []), asWritten]);
  }
  const lines = [...rows].map(([label, cells]) => [label, ...cells].join(' '));
  return [first.period, 'Norrbotten Riket', ...lines].join(' ');
}
