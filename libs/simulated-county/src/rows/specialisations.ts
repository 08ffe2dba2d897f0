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
    select plan.id, plan.created_at, array_remove(array[
      case when plan.kind in ('culture', 'tourism')
        or theme.actions && array['l12', 'l24', 'l25', 'l26', 'l27', 'i14']
        then 'fokus-kulturella-och-kreativa-naringar' end,
      case when theme.actions[1] in ('i10', 'i11', 'i13', 't11', 'l34') or plan.kind = 'energy'
        then 'fokus-arktisk-testbadd' end,
      case when plan.kind in ('forest', 'sami', 'environment')
        or theme.actions && array['l11', 'l19', 'l31', 'k15'] then 'fokus-grona-naringar' end,
      case when plan.kind = 'tech' and plan.owner ~ '(rymd|Kiruna)'
        or theme.actions[1] in ('i07', 'i08', 'i11') and pg_temp.share('space ' || plan.i) < 0.3
        then 'fokus-rymd' end], null) as codes
    from plan join theme on theme.n = plan.theme
    where pg_temp.share('specialised ' || plan.i) < 0.7
    order by plan.created_at
  ) strengthened
  where strengthened.id = initiative.id and cardinality(strengthened.codes) > 0
    and pg_temp.tell(strengthened.created_at) is not null`;
