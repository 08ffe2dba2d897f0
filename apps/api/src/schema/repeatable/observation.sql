-- What the strategy states follows the document. Every other value is revised, never changed or removed.

create or replace function refuse_change_of_observation() returns trigger language plpgsql as $$
begin
  if old.origin <> 'strategy' then
    raise exception 'an observation is revised, never changed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace trigger observation_kept before update or delete on observation
  for each row execute function refuse_change_of_observation();
create or replace trigger observation_truncate before truncate on observation
  for each statement execute function refuse_rewrite();
