import { aspectsQuery, aspectsThenQuery } from '../../../features/aspect/api/aspects-query.ts';
import { isCompared } from '../../../lib/compared-days/compared-days.tsx';
import { prefetch } from '../../loading.ts';

type LoaderArgs = Parameters<typeof prefetch>[0] & { deps: { jamfor?: string } };

/** Every aspect with its work, and the same on the day that is compared with. */
export async function prefetchAspects(args: LoaderArgs): Promise<void> {
  const { jamfor } = args.deps;
  const { asOf } = await prefetch(args, aspectsQuery());
  if (isCompared(jamfor, asOf)) await prefetch(args, aspectsThenQuery(jamfor));
}
