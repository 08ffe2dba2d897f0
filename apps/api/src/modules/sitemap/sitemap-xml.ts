/** An address of the site, and the day from which it has said what it says, where that is known. */
export type SitemapEntry = Readonly<{ path: string; changedOn?: string }>;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const element = (name: string, origin: string, { path, changedOn }: SitemapEntry): string =>
  `<${name}><loc>${escaped(`${origin}${encodeURI(path)}`)}</loc>` +
  `${changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`}</${name}>\n`;

const file = (outer: string, elements: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${outer} xmlns="${NAMESPACE}">\n${elements.join('')}</${outer}>\n`;

/** A part of the sitemap: pages. */
export const sitemapPart = (origin: string, entries: readonly SitemapEntry[]): string =>
  file(
    'urlset',
    entries.map((entry) => element('url', origin, entry)),
  );

/** The index of the sitemap: its parts. */
export const sitemapIndex = (origin: string, parts: readonly SitemapEntry[]): string =>
  file(
    'sitemapindex',
    parts.map((part) => element('sitemap', origin, part)),
  );
