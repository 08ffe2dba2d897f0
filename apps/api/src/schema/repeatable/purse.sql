-- Takes one from each purse in the order given, or none from any. Answers null, or how many seconds it
-- is until the purse that refused has one again. Purses that many callers share come first, so that a
-- refusal makes no rows for the others, and always in the same order, so that there are no deadlocks.

create or replace function spend_from_purses(
  keys text[], at_once integer[], each_milliseconds integer[]
) returns integer language plpgsql as $$
declare
  one interval;
  last_time timestamptz;
begin
  for place in 1 .. cardinality(keys) loop
    one := each_milliseconds[place] * interval '1 millisecond';
    insert into purse as held (key, full_at) values (keys[place], clock_timestamp() + one)
    on conflict (key) do update set full_at = greatest(held.full_at, clock_timestamp()) + one
      where held.full_at <= clock_timestamp() + one * (at_once[place] - 1);
    if not found then
      for earlier in 1 .. place - 1 loop
        update purse set full_at = full_at - each_milliseconds[earlier] * interval '1 millisecond'
        where key = keys[earlier];
      end loop;
      select full_at - one * (at_once[place] - 1) into last_time from purse where key = keys[place];
      return greatest(1, coalesce(ceil(extract(epoch from last_time - clock_timestamp())), 1));
    end if;
  end loop;
  return null;
end $$;
