import type { Language, Messages } from '@samhandling/messages';
import type { QueryClient } from '@tanstack/react-query';
import type { Translate } from '../lib/messages/intl.ts';

/** What every route's `loader`, `beforeLoad` and `head` gets. */
export type RouterContext = {
  queryClient: QueryClient;
  language: Language;
  messages: Messages;
  t: Translate;
  /** `https://samhandling.example`: for canonical addresses and link previews. */
  publicOrigin: string;
  /** On the server, where the page may wait for its reader: the scripts of the routes that it shows. */
  waitingScripts?: (routeIds: readonly string[]) => readonly string[];
};
