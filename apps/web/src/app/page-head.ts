import type { Messages } from '@samhandling/messages';
import type { RouterContext } from './context.ts';
import { faultTitle } from './layout/fault-title.ts';

export type PageName = keyof Messages['pages'];
type HeadMatch = { context: RouterContext; pathname: string; status: string; error: unknown };

/**
 * Title, description and link preview of a page. The texts are `pages.<name>.title` and
 * `.description`; a page about one thing gives that thing's own title.
 */
export function pageHead(match: HeadMatch, name: PageName, ownTitle?: string) {
  const { t, language, publicOrigin } = match.context;
  if (match.status === 'notFound') {
    // The not-found page says for itself what it is called: an unknown address has no route to do so.
    return { meta: [], links: [] };
  }
  if (match.status === 'error') {
    const title = t.shell(`fault.${faultTitle(match.error)}`);
    return { meta: [{ title: t.shell('titleWithSite', { title }) }], links: [] };
  }
  const title = ownTitle ?? t.pages(`${name}.title`);
  const description = t.pages(`${name}.description`, { title });
  const url = `${publicOrigin}${match.pathname}`;
  return {
    meta: [
      { title: t.shell('titleWithSite', { title: shorten(title) }) },
      { name: 'description', content: description },
      { property: 'og:type', content: 'website' },
      { property: 'og:site_name', content: t.shell('brand') },
      { property: 'og:locale', content: language.locale.replace('-', '_') },
      { property: 'og:title', content: title },
      { property: 'og:description', content: description },
      { property: 'og:url', content: url },
      { name: 'twitter:card', content: 'summary' },
    ],
    links: [{ rel: 'canonical', href: url }],
  };
}

/** A proposal is a long sentence; a window title is read in tabs and lists of hits. */
function shorten(text: string, max = 90): string {
  return text.length <= max
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', max - 1)).replace(/[,;:.]$/, '')} …`;
}
