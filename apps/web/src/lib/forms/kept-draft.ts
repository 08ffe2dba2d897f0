import type { TextCipher } from './text-cipher.ts';

/** What somebody typed and the server has not acknowledged, kept in this browser. */
export type KeptDraft<Body> = {
  readonly body: Body;
  /** As the server had it when the typing began, and its version; 0 before there is one. */
  readonly base: Body;
  readonly version: number;
  /** What was sent and got no answer, oldest first: it may have arrived. */
  readonly unanswered: readonly Body[];
  /** Made once for a form, so that sending it twice makes one thing. */
  readonly formId: string;
};

export type DraftStore<Body> = {
  readonly read: () => KeptDraft<Body> | null;
  readonly keep: (draft: KeptDraft<Body>) => void;
  readonly forget: () => void;
};

/** Where drafts are kept, which account's, and in which of the browser's tabs. */
export type DraftPlace = {
  readonly storage: Storage | undefined;
  /** Account and thing: nobody else's is ever read. */
  readonly key: string;
  readonly tab: string;
  /** Encrypts the text; without one nothing is kept. */
  readonly cipher: TextCipher | null;
};

const PREFIX = 'samhandling:draft:';
type Entry<Body> = KeptDraft<Body> & { readonly keptAt: number };

/**
 * A place for one draft. Each tab keeps its own, so that two never overwrite each other; a tab that
 * finds none of its own takes over the newest that another left behind.
 */
export function draftStore<Body>(place: DraftPlace): DraftStore<Body> {
  const { storage, key, tab, cipher } = place;
  const own = `${PREFIX}${key}:${tab}`;
  const forget = () => quietly(() => storage?.removeItem(own));
  const keep = (draft: KeptDraft<Body>) =>
    quietly(() => {
      const text = JSON.stringify({ ...draft, keptAt: Date.now() });
      if (cipher) storage?.setItem(own, cipher.encrypt(text));
    });
  return {
    keep,
    forget,
    read: () => {
      const mine = readEntry<Body>(place, own);
      if (mine) return mine;
      const [newest] = othersOf(place)
        .flatMap((name) => {
          const entry = readEntry<Body>(place, name);
          return entry ? [{ name, entry }] : [];
        })
        .sort((one, other) => other.entry.keptAt - one.entry.keptAt);
      if (!newest) return null;
      quietly(() => storage?.removeItem(newest.name));
      keep(newest.entry);
      return newest.entry;
    },
  };
}

/** A draft that got an id is kept under it from then on. */
export function moveKept(from: DraftPlace, to: DraftPlace): void {
  const entry = readEntry(from, `${PREFIX}${from.key}:${from.tab}`);
  if (!entry) return;
  draftStore(to).keep(entry);
  draftStore(from).forget();
}

/** Names this tab; a reload keeps the name, a new tab gets another. */
export function tabName(session: Storage | undefined): string {
  const name = 'samhandling:tab';
  try {
    const known = session?.getItem(name);
    if (known) return known;
  } catch {
    // The storage is blocked: the name lasts until the tab is reloaded.
  }
  const made = crypto.randomUUID();
  quietly(() => session?.setItem(name, made));
  return made;
}

function othersOf({ storage, key }: DraftPlace): string[] {
  const prefix = `${PREFIX}${key}:`;
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '').filter(
      (name) => name.startsWith(prefix) && !name.slice(prefix.length).includes(':'),
    );
  } catch {
    return [];
  }
}

/** The stored draft; null if it cannot be read. */
function readEntry<Body>({ storage, cipher }: DraftPlace, name: string): Entry<Body> | null {
  try {
    const kept = storage?.getItem(name) ?? null;
    if (kept === null || !cipher) return null;
    const entry = JSON.parse(cipher.decrypt(kept)) as Entry<Body> | null;
    return entry?.body && entry.base && Array.isArray(entry.unanswered) ? entry : null;
  } catch {
    return null;
  }
}

/** Ignores a full or blocked storage: the page still has the text and saves it. */
function quietly(write: () => void): void {
  try {
    write();
  } catch {
    // Then this browser keeps nothing.
  }
}
