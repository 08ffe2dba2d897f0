/** Which initiative this page's new form became: a reload goes on with it instead of making another. */
export type BegunInitiative = {
  readonly read: () => string | null;
  readonly write: (id: string) => void;
  readonly forget: () => void;
};

/** How the browser came to the page: only a reload, or a step in its history, goes on with what was begun. */
export type ArrivedBy = 'navigate' | 'reload' | 'back_forward' | 'prerender';

/** Remembers in the tab which initiative the form became. A person who comes to the page anew begins a new one. */
export function begunInitiative(
  session: Storage,
  accountId: string,
  arrivedBy: ArrivedBy,
): BegunInitiative {
  const name = `samhandling:begun:${accountId}`;
  const isAgain = arrivedBy === 'reload' || arrivedBy === 'back_forward';
  let id = isAgain ? (quietly(() => session.getItem(name)) ?? null) : null;
  return {
    read: () => id,
    write: (made) => {
      id = made;
      quietly(() => session.setItem(name, made));
    },
    forget: () => quietly(() => session.removeItem(name)),
  };
}

/** How the browser came to the page that is open now. */
export function arrivedBy(timing: Pick<Performance, 'getEntriesByType'>): ArrivedBy {
  const [entry] = timing.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
