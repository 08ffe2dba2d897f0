type Counted = { readonly initiatives: number };

/** What has initiatives now and had none then, and the other way round: by name, in the order of today. */
export function gainedAndLost<Item extends Counted>(
  then: readonly Item[],
  now: readonly Item[],
  nameOf: (item: Item) => string,
): { readonly gained: readonly string[]; readonly lost: readonly string[] } {
  const had = new Set(then.filter(({ initiatives }) => initiatives > 0).map(nameOf));
  const has = new Set(now.filter(({ initiatives }) => initiatives > 0).map(nameOf));
  return {
    gained: [...has].filter((name) => !had.has(name)),
    lost: [...had].filter((name) => !has.has(name)),
  };
}
