import type { AspectKind } from '@samhandling/domain';
import { aspectQuery } from '../../../features/aspect/api/aspect-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch, prefetchThen } from '../../loading.ts';

type LoaderArgs = Parameters<typeof prefetchThen>[0];

/** Every aspect with its work, and the same on the day that is compared with. */
export async function loadAspects(args: LoaderArgs): Promise<void> {
  const { asOf } = await prefetch(args, aspectsQuery());
  await prefetchThen(args, asOf, aspectsQuery);
}

/** What the page of one aspect shows, and what it is called. */
export async function loadAspect(args: LoaderArgs, kind: AspectKind, code: string) {
  const [{ title }] = await Promise.all([
    prefetch(args, aspectQuery(kind, code)),
    prefetch(args, regionQuery()),
    loadAspects(args),
  ]);
  return { title };
}
