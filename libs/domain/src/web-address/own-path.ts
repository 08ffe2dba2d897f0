/** Stands for wherever the site is; no address leads there by its name. */
const ANY_ORIGIN = 'http://site.invalid';

/**
 * The path, with query and fragment, of an address within the site; undefined where it leads anywhere
 * else. The address is resolved as a browser does it, and the result is judged and given back, not what
 * was asked for: `/.//elsewhere.example` is a path within the site until its dot is taken away.
 */
export function ownPath(address: unknown): string | undefined {
  if (typeof address !== 'string' || !address.startsWith('/')) return undefined;
  if (!URL.canParse(address, ANY_ORIGIN)) return undefined;
  const { origin, pathname, search, hash } = new URL(address, ANY_ORIGIN);
  if (origin !== ANY_ORIGIN || pathname.startsWith('//')) return undefined;
  return `${pathname}${search}${hash}`;
}
