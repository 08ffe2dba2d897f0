import { sql, type Sql } from '../../platform/database/sql.ts';

export { actorRef, instant } from '../../platform/database/sql-fragments.ts';

/** What an `initiative` names of municipalities, in the county's order. */
export const municipalitiesOfInitiative: Sql = sql`coalesce((
  select json_agg(json_build_object('code', municipality.code, 'name', municipality.name)
    order by municipality.name collate "sv-SE-x-icu")
  from initiative_municipality place join municipality on municipality.code = place.municipality_code
  where place.initiative_id = initiative.id), '[]')`;
