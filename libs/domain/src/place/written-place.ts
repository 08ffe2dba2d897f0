/** A place as files name it: its code, and its name. */
export type NamedPlace = { readonly code: string; readonly name: string };

const ALIASES_OF_NATION = ['sverige', 'hela riket', 'hela landet', 'riket'];
const NATION = '00';
const CODE_AND_NAME = /^(?:(\d{1,4})(?!\d)[ :–-]*)?(.*?)(?: ?\((\d{1,4})\))?$/;

/**
 * The code of the place that a text names, as people and agencies write it: `2584`, `Kiruna`, `2584 Kiruna`,
 * `Kiruna (2584)`, `Luleå kommun`, `Norrbottens län`; a code that a table calculator took for a number
 * (`0` for `00`) too. Undefined where it names none of the places, or a code and a name that are of two.
 */
export function writtenPlace(written: string, places: readonly NamedPlace[]): string | undefined {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const [, before, name = '', after] = CODE_AND_NAME.exec(text) ?? [];
  const code = before ?? after;
  const ofCode = code === undefined ? undefined : placeOfCode(code, places);
  if (name === '') return ofCode;
  const ofName = placeOfName(name, places);
  return code === undefined || ofCode === ofName ? ofName : undefined;
}

/** Codes are compared as numbers, since zeros before them get lost in table calculators. */
function placeOfCode(code: string, places: readonly NamedPlace[]): string | undefined {
  const exact = places.find((place) => place.code === code);
  return (exact ?? places.find((place) => Number(place.code) === Number(code)))?.code;
}

function placeOfName(name: string, places: readonly NamedPlace[]): string | undefined {
  const bare = name.replace(/^region /, '').replace(/ (kommun|stad|län)$/, '');
  const names = [name, bare, bare.replace(/s$/, '')];
  const found = places.find((place) => names.includes(place.name.normalize('NFC').toLowerCase()));
  if (found) return found.code;
  const isNation = ALIASES_OF_NATION.includes(name);
  return isNation ? places.find((place) => place.code === NATION)?.code : undefined;
}
