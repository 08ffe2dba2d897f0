/**
 * Reads a query string flat: `a=1&a=2` gives a list, which no schema here accepts. No nesting, so
 * that a key can't build objects. A text that PostgreSQL can't hold is refused by the reader of the URL.
 */
export function parseQueryString(text: string | null): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [key, value] of new URLSearchParams(text ?? '')) {
    const earlier = query[key];
    query[key] = earlier === undefined ? value : [earlier, value].flat();
  }
  return query;
}
