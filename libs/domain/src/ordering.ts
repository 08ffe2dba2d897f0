/** Orders texts by their code units: stable codes and ids, not words that people read. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
