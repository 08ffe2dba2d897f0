import { stemOf } from './swedish-stem.ts';

/** Words of another kind of text than one about a piece of work: a bill, a meeting, a private feast. */
const NOUNS =
  'hittelön kallelse dagordning protokoll årsmöte årsstämma faktura kvitto betalningspåminnelse presentkort avtackning ' +
  'julbord kalas födelsedagskalas födelsedag bröllop begravning dop kopiator kaffeautomat trapphus tvättstuga tvättid ' +
  'rabatt rea extrapris semesterstängt öppettider sommartider lunchmeny recept lösenord inloggning nyckelbricka ' +
  'passerkort parkeringsböter felparkering';
/** What something is for, in such a text; the same verbs in another form say something else. */
const FORMS =
  'säljes salu köpes uthyres bortskänkes skänkes efterlyses upphittat borttappad borttappade bortsprungen grattis gratulerar';

const STEMS: ReadonlySet<string> = new Set(NOUNS.split(' ').map(stemOf));
const TYPED: ReadonlySet<string> = new Set(FORMS.split(' '));

/** Whether a word, as it was typed, belongs to a notice rather than to a piece of work. */
export function isNoticeWord(form: string): boolean {
  return TYPED.has(form) || STEMS.has(stemOf(form));
}
