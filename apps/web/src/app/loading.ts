import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import { isProblem } from '../lib/api/problem-error.ts';
import { isCompared } from '../lib/compared-days/is-compared.ts';
import { loadPartsToRender } from '../lib/hydration/drawn-first.tsx';
import { paths } from '../lib/paths.ts';
import { CODE } from '../lib/search-params.ts';
import { sessionQuery } from '../lib/session/session.ts';

type LoaderArgs = { context: { queryClient: QueryClient }; location: { href: string } };

/**
 * Prefetches what a page shows, with the same query options that the page uses. What does not exist
 * becomes the not-found page, and a page for members leads to the sign-in and back.
 */
export async function prefetch<T, Key extends QueryKey>(
  { context, location }: LoaderArgs,
  options: FetchQueryOptions<T, Error, T, Key>,
): Promise<T> {
  try {
    const [answer] = await Promise.all([
      context.queryClient.ensureQueryData(options),
      loadPartsToRender(),
    ]);
    return answer;
  } catch (error) {
    if (isProblem(error) && (error.status === 404 || error.code === 'request.invalid')) {
      throw notFound();
    }
    if (isProblem(error) && error.isSessionMissing) {
      throw redirect({ href: paths.signIn(location.href), statusCode: 302 });
    }
    throw error;
  }
}

/** The same of an earlier day, where one is chosen to compare with that has been: see `ComparedDays`. */
export async function prefetchThen<T, Key extends QueryKey>(
  args: LoaderArgs & { deps: { jamfor?: string } },
  today: string,
  queryOn: (day: string) => FetchQueryOptions<T, Error, T, Key>,
): Promise<void> {
  const { jamfor } = args.deps;
  if (isCompared(jamfor, today)) await prefetch(args, queryOn(jamfor));
}

/** `beforeLoad` of a page that needs somebody signed in. */
export async function requireSession({ context, location }: LoaderArgs): Promise<void> {
  const session = await context.queryClient.ensureQueryData(sessionQuery());
  if (!session.account) {
    throw redirect({ href: paths.signIn(location.href), statusCode: 302 });
  }
}

/**
 * Codes stand in small letters; an address in capitals (as printed in the strategy) leads there for good.
 * A text that is no code leads to the not-found page, and is never put into an address.
 */
export function canonicalCode(code: string, path: (code: string) => string): void {
  const canonical = code.toLowerCase();
  if (!CODE.test(canonical)) {
    throw notFound();
  }
  if (canonical !== code) {
    throw redirect({ href: path(canonical), statusCode: 301 });
  }
}
