/** What somebody typed and the server has not acknowledged, kept in this browser. */
export type KeptDraft<Body> = { readonly body: Body; readonly version: number };

const PREFIX = 'samhandling:';

/** Reads what is kept under the key; what can't be read is nothing. */
export function readKept<Body>(storage: Storage | undefined, key: string): KeptDraft<Body> | null {
  try {
    const text = storage?.getItem(PREFIX + key);
    return text ? (JSON.parse(text) as KeptDraft<Body>) : null;
  } catch {
    return null;
  }
}

/** Keeps the draft; a full or closed storage is no reason to stop typing. */
export function keep<Body>(
  storage: Storage | undefined,
  key: string,
  draft: KeptDraft<Body>,
): void {
  try {
    storage?.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // The page still has it, and saves it to the server.
  }
}

export function forget(storage: Storage | undefined, key: string): void {
  try {
    storage?.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept.
  }
}

/** The fields in which two bodies differ. */
export function differingFields<Body extends object>(one: Body, other: Body): (keyof Body)[] {
  return (Object.keys(one) as (keyof Body)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}
