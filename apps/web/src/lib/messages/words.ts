import type { MessageTree, Messages } from '@samhandling/messages';

type Load = () => Promise<{ default: MessageTree }>;

/**
 * The words that have arrived in the browser, by namespace. It only grows, and a module that uses a namespace
 * is shown after its words have come, so no component sees it change.
 */
const words: MessageTree = {};
const missing = new Map<string, Load>();
const asked = new Map<string, Promise<void>>();

function ask(namespace: string, load: Load): Promise<void> {
  const promise =
    asked.get(namespace) ??
    load().then(
      ({ default: tree }) => {
        words[namespace] = tree;
        missing.delete(namespace);
      },
      (fault: unknown) => {
        // The next page that needs them asks again.
        asked.delete(namespace);
        throw fault;
      },
    );
  asked.set(namespace, promise);
  return promise;
}

/** Asks for the words of a namespace in the language of the page. The build calls it for every namespace that a module uses. */
export function needWords(namespace: string, loads: Readonly<Record<string, Load>>): void {
  const load = loads[document.documentElement.lang];
  if (!load) return;
  missing.set(namespace, load);
  // Whoever waits for the words gets to know of the fault.
  ask(namespace, load).catch(() => undefined);
}

/** The words of the page, as soon as all that its modules need have come. */
export async function loadedWords(): Promise<Messages> {
  await Promise.all([...missing].map(([namespace, load]) => ask(namespace, load)));
  return words as MessageTree & Messages;
}

/** A module that is loaded later, with its words. The build writes it around every `import()` of the pages. */
export async function withWords<Module>(module: Promise<Module>): Promise<Module> {
  const loaded = await module;
  await loadedWords();
  return loaded;
}
