import type { EffectMap } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { effectMapSearch } from '../../../lib/list-search.ts';

export type EffectMapSearch = ReturnType<typeof effectMapSearch.read>;

export const effectMapQuery = (search: EffectMapSearch) =>
  apiQuery<EffectMap>(['effect-map'], '/effect-map', effectMapSearch.toApi(search));
