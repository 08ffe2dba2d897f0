/**
 * Finds the id of a row by what names it in the document.
 * @throws {Error} where no row has the name, which the check of the document rules out.
 */
export function idsBy<Row extends { readonly id: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): (name: string) => string {
  const ids = new Map(rows.map((row) => [nameOf(row), row.id]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`Nothing that was saved of the strategy is ${name}.`);
    return id;
  };
}
