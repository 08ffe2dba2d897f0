-- The product never says when something was recorded: the clock does, which is its owner's alone. What
-- the clock answers is decided at every start (platform/database/clock.ts).

comment on function clock() is
  'The time that is written into what is recorded. Its owner alone can replace it, for a demo.';

create or replace function write_history_at() returns trigger language plpgsql as $$
begin
  new.at := public.clock();
  return new;
end $$;

create or replace trigger history_entry_time before insert on history_entry
  for each row execute function write_history_at();
create or replace trigger dated_initiative_time before insert on dated_initiative
  for each row execute function write_history_at();

create or replace function write_filed_at() returns trigger language plpgsql as $$
begin
  new.filed_at := public.clock();
  return new;
end $$;

create or replace trigger status_report_time before insert or update on status_report
  for each row when (new.state = 'filed') execute function write_filed_at();

create or replace function write_recorded_at() returns trigger language plpgsql as $$
begin
  new.recorded_at := public.clock();
  return new;
end $$;

create or replace trigger observation_time before insert on observation
  for each row when (new.origin <> 'strategy') execute function write_recorded_at();
