import './app/styles.css';
import { RouterClient } from '@tanstack/react-router/ssr/client';
import { hydrateRoot } from 'react-dom/client';
import { createAppRouter } from './app/router.tsx';
import { createApiClient } from './lib/api/api-client.ts';
import { createQueryClient } from './lib/api/query-client.ts';
import { isPageTakenOver } from './lib/hydration/alive.ts';
import { loadedWords } from './lib/messages/words.ts';

// The form widgets of signed-in people add two style elements, which the nonce of the page allows. A page
// that is kept ready for visitors has none, and signing in loads another.
Object.assign(globalThis, {
  __webpack_nonce__: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce,
});

const queryClient = createQueryClient(createApiClient(), { isServer: false });
const router = createAppRouter({ queryClient, loadMessages: loadedWords });
if (document.documentElement.dataset['scripts']) {
  // The page has been read meanwhile: it stays where it is.
  router.options.scrollRestoration = isPageTakenOver;
}

hydrateRoot(document, <RouterClient router={router} />);
