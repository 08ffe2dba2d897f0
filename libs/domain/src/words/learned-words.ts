import type { Lexicon } from './lexicon.ts';
import { tokensOf } from './tokens.ts';

/** A published piece of work that words can be learned from. */
export type LearnedFrom = Readonly<{
  owner: string;
  /** The actions that it says it serves. */
  actions: readonly string[];
  title: string;
  summary: string;
}>;

/** One owner may call things as nobody else does: a word is learned from so many. */
const LEAST_OWNERS = 2;
/** Of those who use the word, so many serve the action: a word of all work says nothing of one. */
const LEAST_SHARE = 0.25;
const LEAST_TELLING = 0.5;
const MOST_WORDS = 30;

type Used = { readonly form: string; readonly owners: Set<string>; count: number };

/**
 * The words that published initiatives use for each action, the commonest first. A word is learned where several
 * owners use it for the action and it is not used for everything: one initiative with strange words teaches
 * nothing, however often it repeats them.
 */
export function learnWords(
  published: readonly LearnedFrom[],
  lexicon: Lexicon,
): ReadonlyMap<string, readonly string[]> {
  const usedInAll = new Map<string, number>();
  const usedFor = new Map<string, Map<string, Used>>();
  for (const { owner, actions, title, summary } of published) {
    for (const [stem, form] of tellingForms(`${title} ${summary}`, lexicon)) {
      usedInAll.set(stem, (usedInAll.get(stem) ?? 0) + 1);
      for (const action of actions) use(usedFor, { action, stem, form, owner });
    }
  }
  return new Map(
    [...usedFor].map(([action, words]) => [
      action,
      [...words]
        .filter(([stem, { owners, count }]) => {
          const share = count / (usedInAll.get(stem) ?? 1);
          return owners.size >= LEAST_OWNERS && share >= LEAST_SHARE;
        })
        .sort(([one, a], [other, b]) => b.count - a.count || one.localeCompare(other, 'sv'))
        .slice(0, MOST_WORDS)
        .map(([, { form }]) => form),
    ]),
  );
}

/** The words of a text that say something, by their stem, each with the form that it stands in first. */
function tellingForms(text: string, lexicon: Lexicon): Map<string, string> {
  const found = new Map<string, string>();
  for (const form of tokensOf(text)) {
    if (form.length < 3 || lexicon.tellingOf(form) < LEAST_TELLING) continue;
    const { stem } = lexicon.read(form);
    if (!found.has(stem)) found.set(stem, form);
  }
  return found;
}

function use(
  usedFor: Map<string, Map<string, Used>>,
  {
    action,
    stem,
    form,
    owner,
  }: {
    readonly action: string;
    readonly stem: string;
    readonly form: string;
    readonly owner: string;
  },
): void {
  let words = usedFor.get(action);
  if (!words) usedFor.set(action, (words = new Map()));
  const used = words.get(stem);
  if (used) {
    used.owners.add(owner);
    used.count += 1;
  } else {
    words.set(stem, { form, owners: new Set([owner]), count: 1 });
  }
}
