import type { RemarkPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { remarksSearch } from '../../../lib/list-search.ts';

export type RemarksSearch = ReturnType<typeof remarksSearch.read>;

export const remarksQuery = (search: RemarksSearch) =>
  apiQuery<RemarkPage>(['remarks'], '/remarks', { limit: 20, ...remarksSearch.toApi(search) });
