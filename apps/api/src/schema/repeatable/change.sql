-- Each transaction leaves a mark of every thing that it changed and that public facts come from: once for a
-- thing, however many statements change it. Nothing else is stored that could differ from what it is made of:
-- whoever keeps facts or answers in memory reads the marks and then the thing itself.
--
-- Triggers leave them, once a statement, so that no use case can forget it. A mark never waits for another
-- transaction: its key begins with the number of its own.

create or replace function leave_marks(marked_kind text, ids uuid[]) returns void language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into change (transaction_id, kind, subject_id)
  select pg_current_xact_id()::text::bigint, marked_kind, id from unnest(ids) id
  on conflict do nothing;
end $$;

-- For a table whose rows are things of their own; the argument is the kind.
create or replace function mark_subject() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform leave_marks(tg_argv[0], array(select id from old_rows));
  else
    perform leave_marks(tg_argv[0], array(select id from new_rows));
  end if;
  return null;
end $$;

-- For what hangs on an initiative. What moves from one to another is of both.
create or replace function mark_initiative() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform leave_marks('initiative', array(select distinct initiative_id from old_rows));
  end if;
  if tg_op <> 'DELETE' then
    perform leave_marks('initiative', array(select distinct initiative_id from new_rows));
  end if;
  return null;
end $$;

-- Where a report goes and takes its effects with it, the mark is that of the report.
create or replace function mark_initiative_of_report() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform leave_marks('initiative', array(
      select initiative_id from status_report where id in (select report_id from old_rows)));
  end if;
  if tg_op <> 'DELETE' then
    perform leave_marks('initiative', array(
      select initiative_id from status_report where id in (select report_id from new_rows)));
  end if;
  return null;
end $$;

-- For what hangs on a series.
create or replace function mark_series() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform leave_marks('series', array(select distinct series_id from old_rows));
  end if;
  if tg_op <> 'DELETE' then
    perform leave_marks('series', array(select distinct series_id from new_rows));
  end if;
  return null;
end $$;

create or replace function mark_series_of_measure() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform leave_marks('series', array(
      select id from series where measure_id in (select measure_id from old_rows)));
  end if;
  if tg_op <> 'DELETE' then
    perform leave_marks('series', array(
      select id from series where measure_id in (select measure_id from new_rows)));
  end if;
  return null;
end $$;

-- For what is so seldom changed that all of it is read again; the argument is the kind.
create or replace function mark_whole() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  is_changed boolean;
begin
  if tg_op = 'DELETE' then
    is_changed := exists (select from old_rows);
  else
    is_changed := exists (select from new_rows);
  end if;
  if is_changed then
    perform leave_marks(tg_argv[0], array['00000000-0000-0000-0000-000000000000'::uuid]);
  end if;
  return null;
end $$;

-- Which table leaves marks of what. The tables that leave none stand with their reasons in
-- tests/integration/src/schema/change-marks.spec.ts.
do $$
declare
  marked record;
begin
  for marked in
    select * from (values
      ('initiative', 'mark_subject(''initiative'')'),
      ('initiative_action', 'mark_initiative()'),
      ('initiative_municipality', 'mark_initiative()'),
      ('initiative_partner', 'mark_initiative()'),
      ('funding', 'mark_initiative()'),
      ('contribution', 'mark_initiative()'),
      ('evidence_file', 'mark_initiative()'),
      ('status_report', 'mark_initiative()'),
      ('observed_effect', 'mark_initiative_of_report()'),
      ('ownership', 'mark_subject(''ownership'')'),
      ('actor', 'mark_subject(''actor'')'),
      ('series', 'mark_subject(''series'')'),
      ('observation', 'mark_series()'),
      ('series_source', 'mark_series()'),
      ('series_break', 'mark_series_of_measure()'),
      ('strategy', 'mark_whole(''strategy'')'),
      ('priority_area', 'mark_whole(''strategy'')'),
      ('chapter', 'mark_whole(''strategy'')'),
      ('section', 'mark_whole(''strategy'')'),
      ('action', 'mark_whole(''strategy'')'),
      ('effect_goal', 'mark_whole(''strategy'')'),
      ('indicator', 'mark_whole(''strategy'')'),
      ('measure', 'mark_whole(''strategy'')'),
      ('target', 'mark_whole(''strategy'')'),
      ('municipality', 'mark_whole(''strategy'')'),
      ('everyday_word', 'mark_whole(''strategy'')'),
      ('everyday_guide', 'mark_whole(''strategy'')'),
      ('thin_thresholds', 'mark_whole(''thin_thresholds'')')
    ) listed (name, mark)
  loop
    execute format('create or replace trigger change_marked_new after insert on %1$I
        referencing new table as new_rows for each statement execute function %2$s;
      create or replace trigger change_marked after update on %1$I
        referencing old table as old_rows new table as new_rows
        for each statement execute function %2$s;
      create or replace trigger change_marked_gone after delete on %1$I
        referencing old table as old_rows for each statement execute function %2$s;',
      marked.name, marked.mark);
  end loop;
end $$;
