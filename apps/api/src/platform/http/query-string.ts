/**
 * Reads a query string flat: `a=1&a=2` gives a list, which no schema here accepts. No nesting, so
 * that a key can't build objects. A text that PostgreSQL can't hold is refused by the reader of the URL.
 */
export function parseQueryString(text: string | null): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [key, value] of new URLSearchParams(text ?? '')) {
    const earlier = query[key];
    if (earlier === undefined) query[key] = value;
    else if (Array.isArray(earlier)) earlier.push(value);
    else query[key] = [earlier, value];
  }
  return query;
}
