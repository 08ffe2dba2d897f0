import type { Language, Messages } from '@samhandling/messages';
import type { QueryClient } from '@tanstack/react-query';
import { createRouter, createSerializationAdapter } from '@tanstack/react-router';
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query';
import { isProblem, ProblemError } from '../lib/api/problem-error.ts';
import { createTranslate } from '../lib/messages/intl.ts';
import { parseSearch, stringifySearch } from '../lib/search-params.ts';
import type { RouterContext } from './context.ts';
import { FaultPage } from './layout/fault-page.tsx';
import { NotFoundPage } from './layout/not-found-page.tsx';
import { routeTree } from './route-tree.ts';
import { sendWithoutTimes } from './without-times.ts';

type Handover = { language: Language; publicOrigin: string };
type Known = Handover & Pick<RouterContext, 'messages' | 'waitingScripts'>;
type RouterInput = {
  queryClient: QueryClient;
  /** Known on the server; in the browser it comes with the page. */
  known?: Known;
  loadMessages: () => Promise<Messages>;
  nonce?: string;
};

/** A refusal keeps its code on the way to the browser. */
const problemAdapter = createSerializationAdapter({
  key: 'problem',
  test: isProblem,
  toSerializable: (error) => error.toParts(),
  fromSerializable: (parts) => new ProblemError(parts),
});

function contextOf(queryClient: QueryClient, { messages, ...handover }: Known): RouterContext {
  return { queryClient, messages, ...handover, t: createTranslate(handover.language, messages) };
}

/** The same router on the server (one per request) and in the browser. */
export function createAppRouter({ queryClient, known, loadMessages, nonce }: RouterInput) {
  const router = createRouter({
    routeTree,
    // In the browser `hydrate` fills in the rest, before any route is asked.
    context: known ? contextOf(queryClient, known) : ({ queryClient } as RouterContext),
    parseSearch,
    stringifySearch,
    defaultErrorComponent: FaultPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    // The query cache decides what is fresh, not the router.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 5000,
    scrollRestoration: true,
    ssr: { nonce },
    dehydrate: () => ({ language: known?.language, publicOrigin: known?.publicOrigin }) as Handover,
    hydrate: async ({ language, publicOrigin }: Handover) => {
      const messages = await loadMessages();
      router.update({
        ...router.options,
        context: contextOf(queryClient, { language, publicOrigin, messages }),
      });
    },
  });
  router.options.serializationAdapters = [problemAdapter];
  setupRouterSsrQueryIntegration({ router, queryClient });
  if (known) sendWithoutTimes(router);
  else asOfItsComing(router, queryClient);
  return router;
}

/**
 * The server may have made a page a while before it sent it, and sends it only as long as it is true: what came
 * with it is as old as the page is here.
 */
function asOfItsComing(
  { options }: { options: { hydrate?: (handover: never) => Promise<void> | void } },
  queryClient: QueryClient,
): void {
  const { hydrate } = options;
  options.hydrate = async (handover) => {
    await hydrate?.(handover);
    for (const query of queryClient.getQueryCache().getAll()) {
      query.setState({ ...query.state, dataUpdatedAt: performance.timeOrigin });
    }
  };
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
