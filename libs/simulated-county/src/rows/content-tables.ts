import type { CountyContent } from '../content.ts';
import { SIZES_OF_EFFECTS } from '../effect-sizes.ts';
import type { CountySize } from '../size.ts';
import type { Client } from './client.ts';

/** The golden ratio's share: its multiples spread evenly, whatever their number. */
export const EVENLY = 0.6180339887498949;
/** Another that spreads evenly and keeps no step with the first. */
export const EVENLY_TOO = 0.7548776662466927;

/** The content as tables of this transaction: what the statements that make rows read. */
export async function layOutContent(
  client: Client,
  { motifs, actors, places, words }: CountyContent,
  size: CountySize,
): Promise<void> {
  await client.query(
    `create temporary table motif on commit drop as
     select (row_number() over () - 1)::int as n, given.*,
       (sum(weight) over (rows unbounded preceding) - weight) / sum(weight) over () as from_share,
       sum(weight) over (rows unbounded preceding) / sum(weight) over () as to_share
     from jsonb_to_recordset('${quoted(motifs)}') as given(actions text[], weight float8, by text[],
       fate text, perspectives text[], agenda int[], local text[], wide text[], summaries text[],
       description text, done text[], achieved text[], next text[], effects jsonb)`,
  );
  await client.query(
    `create temporary table place on commit drop as
     select given.key as code, (given.value ->> 'weight')::float8 as weight,
       array(select jsonb_array_elements_text(given.value -> 'near')) as near,
       array(select jsonb_array_elements_text(given.value -> 'villages')) as villages
     from jsonb_each('${quoted(places)}') given
     where given.key in (select municipality.code from municipality)`,
  );
  await client.query(
    `create temporary table effect_size on commit drop as
     select * from jsonb_to_recordset('${quoted(SIZES_OF_EFFECTS)}') as given(measure text,
       low float8, high float8, decimals int, direction text, by_sex text)`,
  );
  await client.query(
    `create temporary table said on commit drop as
     select * from jsonb_to_record('${quoted({ ...words, funders: undefined })}') as given(
       ${Object.keys(words)
         .filter((name) => name !== 'funders')
         .map((name) => `"${name}" text[]`)
         .join(', ')})`,
  );
  await client.query(
    `create temporary table funder on commit drop as
     select given.key as source, array(select jsonb_array_elements_text(given.value)) as names
     from jsonb_each('${quoted(words.funders)}') given`,
  );
  await layOutActors(client, actors, size);
}

/** The organisations that are named, and as many associations of villages as are wanted beside them. */
async function layOutActors(
  client: Client,
  actors: CountyContent['actors'],
  size: CountySize,
): Promise<void> {
  await client.query(
    `create temporary table cast_member on commit drop as
     with named as (
       select (row_number() over ())::int as n, given ->> 0 as name, given ->> 1 as type,
         given ->> 2 as municipality_code, given ->> 3 as kind, (given ->> 4)::float8 as weight
       from jsonb_array_elements('${quoted(actors)}') given limit $1
     ), village as (
       select row_number() over (order by share) - 1 as n, name, code, count(*) over () as many
       from (select name, place.code, pg_temp.share('village ' || name) as share
         from place, unnest(villages) name) drawn
     ), association as (
       select numbered.n, village.name || ' ' || said."villageForms"[1 + form]
           || case when numbered.n >= numbered.many * 8
             then ' krets ' || numbered.n / (numbered.many * 8) + 1 else '' end as name,
         'civil_society' as type, village.code as municipality_code,
         said."villageKinds"[1 + form] as kind, 1 as weight
       from (select n, n % many as village_n, ((n / many + n % many * 3) % 8)::int as form, many
           from generate_series(0, $1 - (select count(*) from named) - 1) n,
             (select count(*) as many from village) counted) numbered
         join village on village.n = village_n, said
     ), everybody as (
       select * from named
       union all
       select (select count(*) from named) + 1 + n, name, type, municipality_code, kind, weight
       from association
     )
     select everybody.n::int, everybody.name, everybody.type, everybody.municipality_code, kind,
       weight, coalesce(known.id, pg_temp.id('actor ' || everybody.name)) as id,
       known.id is null as is_new,
       (sum(weight) over kinds - weight) / sum(weight) over whole_kind as from_share,
       sum(weight) over kinds / sum(weight) over whole_kind as to_share
     from everybody left join actor known
       on lower(known.name) = lower(everybody.name) and known.state = 'admitted'
     window kinds as (partition by kind order by everybody.n rows unbounded preceding),
       whole_kind as (partition by kind)`,
    [size.actors],
  );
}

const quoted = (value: unknown): string => JSON.stringify(value).replaceAll("'", "''");
