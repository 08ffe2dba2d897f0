-- Tables that may only grow: nobody changes or removes a row, the owner of the tables neither. The grants
-- find such a table by the name of its trigger, `append_only` (platform/database/grants.ts).

create or replace function refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create or replace trigger append_only before update or delete on history_entry
  for each row execute function refuse_rewrite();
create or replace trigger append_only_truncate before truncate on history_entry
  for each statement execute function refuse_rewrite();

create or replace trigger append_only before update or delete on dated_initiative
  for each row execute function refuse_rewrite();
create or replace trigger append_only_truncate before truncate on dated_initiative
  for each statement execute function refuse_rewrite();
