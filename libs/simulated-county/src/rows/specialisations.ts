import type { Client } from './client.ts';

/** Ticks the areas of smart specialisation that the work strengthens, in versions that ask for them. */
export async function tickSpecialisations(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select from information_schema.columns
     where table_schema = 'public' and table_name = 'initiative' and column_name = 'specialisation_codes'`,
  );
  if (rows.length > 0) await client.query(TICKED);
}

const TICKED = `
  update initiative set specialisation_codes = strengthened.codes
  from (
    select outline.id, outline.created_at, array_remove(array[
      case when outline.kind in ('culture', 'tourism')
        or motif.actions && array['l12', 'l24', 'l25', 'l26', 'l27', 'i14']
        then 'fokus-kulturella-och-kreativa-naringar' end,
      case when motif.actions[1] in ('i10', 'i11', 'i13', 't11', 'l34') or outline.kind = 'energy'
        then 'fokus-arktisk-testbadd' end,
      case when outline.kind in ('forest', 'sami', 'environment')
        or motif.actions && array['l11', 'l19', 'l31', 'k15'] then 'fokus-grona-naringar' end,
      case when outline.kind = 'tech' and outline.owner ~ '(rymd|Kiruna)'
        or motif.actions[1] in ('i07', 'i08', 'i11') and pg_temp.share('space ' || outline.i) < 0.3
        then 'fokus-rymd' end], null) as codes
    from outline join motif on motif.n = outline.motif
    where pg_temp.share('specialised ' || outline.i) < 0.7
    order by outline.created_at
  ) strengthened
  where strengthened.id = initiative.id and cardinality(strengthened.codes) > 0
    and pg_temp.tell(strengthened.created_at) is not null`;
