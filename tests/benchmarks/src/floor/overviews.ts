import { jsonOf } from './database.ts';
import { found, type Route } from './route.ts';

/** An overview as it is kept ready: an object of its parts, each a list of rows. */
const OVERVIEW = `
  select json_object_agg(part, items)::text as json from (
    select part, json_agg(body order by position) as items
    from floor_part where overview = $1 group by part) ready`;

export const overviewRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v1\/(.+)$/,
    async answer({ path, query }) {
      const asked = query.size > 0 ? `?${decodeURIComponent(String(query))}` : '';
      return found(await jsonOf(OVERVIEW, [`${path}${asked}`]));
    },
  },
];
