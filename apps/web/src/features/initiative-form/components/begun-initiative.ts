/** Which initiative this tab's new form became: a reload goes on with it instead of making another. */
export type BegunInitiative = {
  readonly read: () => string | null;
  readonly write: (id: string) => void;
  readonly forget: () => void;
};

export function begunInitiative(session: Storage, accountId: string): BegunInitiative {
  const name = `samhandling:begun:${accountId}`;
  let id = quietly(() => session.getItem(name)) ?? null;
  return {
    read: () => id,
    write: (made) => {
      id = made;
      quietly(() => session.setItem(name, made));
    },
    forget: () => quietly(() => session.removeItem(name)),
  };
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
