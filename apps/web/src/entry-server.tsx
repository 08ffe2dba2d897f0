import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import { messagesOf } from '@samhandling/messages/server';
import { languages } from '@samhandling/messages/web';
import {
  createRequestHandler,
  renderRouterToString,
  RouterServer,
} from '@tanstack/react-router/ssr/server';
import { createAppRouter } from './app/router.tsx';
import { pageScripts } from './app/page-manifest.ts';
import { keptAddress } from './app/kept-page.ts';
import { createApiClient } from './lib/api/api-client.ts';
import { isProblem, type ProblemError } from './lib/api/problem-error.ts';
import { createQueryClient } from './lib/api/query-client.ts';
import { shareHead } from './app/sharing/share-head.ts';
import { loadParts } from './lib/hydration/drawn-first.tsx';

/** For pages that are kept ready by the server. */
export { keptAddress };

export type PageRequest = {
  /** With the address as the reader sees it; its signal ends with the connection. */
  readonly request: Request;
  /** Stands on every script of the page. */
  readonly nonce?: string;
  /** Nobody is signed in, so the page may wait with its scripts until its reader reaches for something. */
  readonly isVisitor?: boolean;
  /** Asks the API: a path from the root (`/api/v1/actions`), and an answer as `fetch` gives it. */
  readonly askApi: (path: string, init: RequestInit) => Promise<Response>;
  /** Cookie header of the reader, so that the API answers as to the reader. */
  readonly cookie?: string;
  /** Folder name of a language (`sv`); one that does not exist counts as the default. */
  readonly language: string;
  /** Further headers for the API: request id, forwarded address. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Draws one page: 200, 301, 302, 404 or 500 as its routes decide, or what the API refused it with. */
export async function handlePage(page: PageRequest): Promise<Response> {
  const { request, nonce, askApi, cookie, headers, isVisitor = false } = page;
  const language =
    languages.find(({ code }) => code === page.language) ??
    languages.find(({ code }) => code === DEFAULT_LANGUAGE);
  if (!language) {
    throw new Error(`There is no folder for the language ${DEFAULT_LANGUAGE}.`);
  }
  const messages = messagesOf(language.code);
  const api = createApiClient({
    send: askApi,
    headers: { ...headers, ...(cookie ? { cookie } : {}), 'accept-language': language.code },
  });
  const scripts = pageScripts(language.code, isVisitor);
  const handler = createRequestHandler({
    request,
    getRouterManifest: () => scripts.manifest,
    createRouter: () =>
      createAppRouter({
        queryClient: createQueryClient(api, { isServer: true }),
        loadMessages: () => Promise.resolve(messages),
        known: {
          language,
          messages,
          publicOrigin: new URL(request.url).origin,
          waitingScripts: scripts.waiting,
        },
        nonce,
      }),
  });
  return handler(async ({ router, responseHeaders }) => {
    await loadParts();
    responseHeaders.set('content-language', language.code);
    responseHeaders.set('vary', 'cookie');
    // Once the page is drawn, what it was drawn from is cleared away.
    const head = shareHead({
      routes: router.state.matches,
      context: router.options.context,
      nonce,
    });
    const answer = await renderRouterToString({
      router,
      responseHeaders,
      children: <RouterServer router={router} />,
    });
    const refusal = router.state.matches.map(({ error }) => error).find(isProblem);
    if (refusal) return answerAs(refusal, answer);
    return withHead(answer, preloadOf(scripts.font) + head);
  });
}

const preloadOf = (font: string | undefined): string =>
  font === undefined
    ? ''
    : `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin=""/>`;

/** What only the server writes stands last in the head. */
async function withHead(answer: Response, added: string): Promise<Response> {
  if (added === '') return answer;
  const html = await answer.text();
  const end = html.indexOf('</head>');
  const whole = end < 0 ? html : html.slice(0, end) + added + html.slice(end);
  return new Response(whole, { status: answer.status, headers: answer.headers });
}

/** A refusal of the API is no fault of the page: the page answers with the same status. */
function answerAs({ status, retryAfterSeconds }: ProblemError, answer: Response): Response {
  const headers = new Headers(answer.headers);
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  return new Response(answer.body, { status: status === 0 ? 503 : status, headers });
}
