/** Stands for the origin of the site; no real address has this name. */
const ANY_ORIGIN = 'http://site.invalid';

/**
 * The path, with query and fragment, of an address within the site; undefined where it leads anywhere
 * else. The address is resolved as a browser does it; the result is what is checked and returned, not the
 * text that came in: `/.//elsewhere.example` looks like a path, but resolves to `//elsewhere.example`.
 */
export function ownPath(address: unknown): string | undefined {
  if (typeof address !== 'string' || !address.startsWith('/')) return undefined;
  if (!URL.canParse(address, ANY_ORIGIN)) return undefined;
  const { origin, pathname, search, hash } = new URL(address, ANY_ORIGIN);
  if (origin !== ANY_ORIGIN || pathname.startsWith('//')) return undefined;
  return `${pathname}${search}${hash}`;
}
