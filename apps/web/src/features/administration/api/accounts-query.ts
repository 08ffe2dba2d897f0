import type { AccountPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { accountsSearch } from '../../../lib/list-search.ts';

export type AccountsSearch = ReturnType<typeof accountsSearch.read>;

export const accountsQuery = (search: AccountsSearch) =>
  apiQuery<AccountPage>(['accounts'], '/accounts', accountsSearch.toApi(search));
