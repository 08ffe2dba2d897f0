import type { RouteInventory } from '../auth/route-inventory.ts';
import { NOT_PAGES } from '../pages/mount-pages.ts';
import type { PageEntry } from '../pages/page-entry.ts';
import { KeptRoutes } from './kept-routes.ts';

/** What an address may consist of to be kept: what our own links consist of. */
const PLAIN_PATH = /^(\/|(\/[\w.-]+)+)$/;
/** No empty parameters: how many there may be is decided where every address is read. */
const PLAIN_QUERY = /^([^&]+(&[^&]+)*)?$/;
const MOST_CHARACTERS = 500;
/** As many as are remembered; finding out takes longer than answering. */
const MOST_REMEMBERED = 2000;

/** Which addresses are worth asking for an answer that is the same for all: routes of the API, and pages. */
export class KeptAddresses {
  private readonly remembered = new Map<string, string | null>();
  private routes: KeptRoutes | undefined;

  constructor(
    private readonly inventory: RouteInventory,
    private readonly pages: PageEntry,
  ) {}

  /**
   * The address to make the answer for, or null where it is not kept. The API's has its parameters in a fixed
   * order; a page has them as they were asked for, as its links have them.
   * @param hasSession whether somebody may be signed in: pages are not the same for them
   */
  find(url: string, hasSession: boolean): string | null {
    const isPage = !NOT_PAGES.test(url);
    if (isPage && (hasSession || !this.pages.loaded || url.startsWith('/assets/'))) return null;
    const known = this.remembered.get(url);
    if (known !== undefined) return known;
    const address = this.read(url, isPage);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(url, address);
    return address;
  }

  private read(url: string, isPage: boolean): string | null {
    const [path = '', query = '', ...rest] = url.split('?');
    if (rest.length > 0 || url.length > MOST_CHARACTERS) return null;
    if (!PLAIN_PATH.test(path) || !PLAIN_QUERY.test(query)) return null;
    if (isPage) return this.pages.loaded?.keptAddress(path, query) ?? null;
    this.routes ??= new KeptRoutes(this.inventory);
    return this.routes.keyOf(path, query);
  }
}
