import { IRREGULAR_STEMS } from './irregular-forms.ts';

const VOWELS = 'aeiouyäåö';
/** What an ending -s may stand after, so that it is an ending. */
const BEFORE_S = 'bcdfghjklmnoprtvy';
const LEAST_HEAD = 3;

const FIRST_ENDINGS = longestFirst(
  'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as ' +
    'arnas ernas ornas es ades andes ens arens hetens erns at andet het ast s',
);
const DOUBLED_ENDINGS = longestFirst('dd gd nn dt gt kt tt');
const LAST_ENDINGS = longestFirst('lig ig els löst fullt');
/** Words that end as definite forms do without being one. */
const NOT_DEFINITE =
  /(itet|het|paket|staket|raket|planet|magnet|budget|internet|alfabet|trumpet|plan|man|organ|roman|urban)s?$/;

/** Words that end in an -s of their own, alone or as the last part of a compound. */
const OWN_S =
  /(plats|kurs|resurs|börs|leverans|balans|distans|ambulans|konferens|licens|referens|konkurrens|existens|frekvens|kompetens|intelligens|finans|chans|instans|substans|pris|vers|svans|gräns|hals|bris|puls|impuls|romans|acceptans)$/;

function longestFirst(endings: string): string[] {
  return endings.split(' ').sort((a, b) => b.length - a.length);
}

/**
 * What the forms of a Swedish word have in common: an irregular form has its own, any other is cut as the
 * Snowball algorithm cuts it, and also loses the -et, -an and -n of the definite form (`huset`, `skolan`,
 * `tunneln`). Words of three letters or fewer stay as they are.
 */
export function stemOf(word: string): string {
  const irregular = IRREGULAR_STEMS.get(word);
  if (irregular !== undefined) return irregular;
  return word.length <= LEAST_HEAD || OWN_S.test(word) ? word : cut(withoutDefinite(word));
}

function withoutDefinite(word: string): string {
  if (word.length < 5 || NOT_DEFINITE.test(word)) return word;
  return word
    .replace(/(?<=..[bcdfghjklmnprstvxz])(ets?|ans?)$/, '')
    .replace(/(?<=..(?:el|er|or))ns?$/, '');
}

function cut(word: string): string {
  const head = headOf(word);
  const first = withoutFirstEnding(word, head);
  const doubled = first.endsWith('mm') || endingOf(first, head, DOUBLED_ENDINGS) !== undefined;
  return withoutLastEnding(doubled ? first.slice(0, -1) : first, head);
}

/** How long the part of the word is that no ending is taken from. */
function headOf(word: string): number {
  let place = 0;
  while (place < word.length && !VOWELS.includes(word.charAt(place))) place += 1;
  while (place < word.length && VOWELS.includes(word.charAt(place))) place += 1;
  return Math.max(LEAST_HEAD, place + 1);
}

function endingOf(word: string, head: number, endings: readonly string[]): string | undefined {
  return endings.find((ending) => word.length - ending.length >= head && word.endsWith(ending));
}

function withoutFirstEnding(word: string, head: number): string {
  const ending = endingOf(word, head, FIRST_ENDINGS);
  if (ending === undefined) return word;
  if (ending === 's' && !BEFORE_S.includes(word.charAt(word.length - 2))) return word;
  return word.slice(0, -ending.length);
}

function withoutLastEnding(word: string, head: number): string {
  const ending = endingOf(word, head, LAST_ENDINGS);
  if (ending === undefined) return word;
  return ending === 'löst' || ending === 'fullt'
    ? word.slice(0, -1)
    : word.slice(0, -ending.length);
}

/** What the forms of an English word have in common, roughly: plurals and -ing are cut. */
export function englishStemOf(word: string): string {
  if (word.length <= LEAST_HEAD) return word;
  const single = word.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
  return single.replace(/(?<=.{4})ing$/, '').replace(/(?<=.{3})e$/, '');
}
