/** Earlier names of migrations, and the present ones. */
export type EarlierNames = Readonly<Record<string, string>>;

/**
 * The first migration by which a database and the code differ, or undefined where the database is
 * as new as the code or older. A renamed migration may have been applied before the ones that it
 * now follows.
 */
export function findMismatch(
  applied: readonly string[],
  known: readonly string[],
  earlierNames: EarlierNames = {},
): { name: string; isNewer: boolean } | undefined {
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return { name: unknown, isNewer: timestampOf(unknown) > timestampOf(known.at(-1) ?? '') };
  }
  const moved = Object.values(earlierNames);
  const [inDatabase, inCode] = [applied, known].map((names) =>
    names.filter((name) => !moved.includes(name)),
  );
  const name = inDatabase?.find((each, index) => each !== inCode?.[index]);
  return name === undefined ? undefined : { name, isNewer: false };
}

/** The thirteen figures at the end of a migration's name, by which TypeORM orders them. */
export const timestampOf = (name: string): string => name.slice(-13);
