import type { Messages } from '@samhandling/messages';
import type { RouterContext } from './context.ts';
import { faultTitle } from './layout/fault-title.ts';

export type PageName = keyof Messages['pages'];
type HeadMatch = { context: RouterContext; pathname: string; status: string; error: unknown };

/**
 * Title, description and address of a page. The texts are `pages.<name>.title` and `.description`; a page about one
 * thing gives that thing's own title, and its own words where it has some. What a link looks like in a message is
 * written by the server alone (`sharing/share-head.ts`).
 */
export function pageHead(
  match: HeadMatch,
  name: PageName,
  ownTitle?: string,
  ownDescription?: string,
) {
  const { t, publicOrigin } = match.context;
  if (match.status === 'notFound') {
    // The not-found page says for itself what it is called: an unknown address has no route to do so.
    return { meta: [], links: [] };
  }
  if (match.status === 'error') {
    const title = t.shell(`fault.${faultTitle(match.error)}`);
    return { meta: [{ title: t.shell('titleWithSite', { title }) }], links: [] };
  }
  const title = ownTitle ?? t.pages(`${name}.title`);
  const description = ownDescription ?? t.pages(`${name}.description`, { title });
  const url = `${publicOrigin}${match.pathname}`;
  return {
    meta: [
      { title: t.shell('titleWithSite', { title: shorten(title) }) },
      { name: 'description', content: description },
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
