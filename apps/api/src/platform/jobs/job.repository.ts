import { nextSlot, type JobSchedule } from '@samhandling/domain';
import type { Reader } from '../database/database.ts';
import { sql, type Sql } from '../database/sql.ts';
import type { Tx } from '../database/transaction.ts';
import type { LanePause } from './job-fault.ts';
import type { JobKind, LaneRule } from './job-kind.ts';

/** A job that a process has taken up. */
export type TakenJob = Readonly<{
  id: string;
  name: string;
  payload: unknown;
  attempt: number;
  tries: number;
}>;

/** Who has a job: nobody else takes it up with the same attempt. */
export type JobLease = Pick<TakenJob, 'id' | 'attempt'>;

/** What takes time ends on the product's clock, and is asked for once a statement so that indexes are used. */
const now = sql`(select clock())`;
const inSeconds = (seconds: number): Sql => sql`${now} + make_interval(secs => ${seconds})`;
/** Leases are real time: a clock that is set does not end them. */
const leaseOf = (seconds: number): Sql =>
  sql`clock_timestamp() + make_interval(secs => ${seconds})`;

const isHeld = ({ id, attempt }: JobLease): Sql =>
  sql`id = ${id}::bigint and attempt = ${attempt} and state = 'running'`;

const isFree = sql`(state = 'waiting' and run_at <= ${now}
  or state = 'running' and lease_until <= (select clock_timestamp()))`;

const isUnpaused = sql`(paused_until is null or paused_until <= ${now})`;

/** What becomes of a job when an attempt ends. */
export type Ending = Sql;

export const ENDINGS = {
  /** The row stays, without its payload, for its key and the time that finished jobs are kept. */
  done: sql`state = 'done', payload = '{}', error = null, ended_at = ${now}`,
  dead: (error: string) => sql`state = 'dead', error = ${error}, ended_at = ${now}`,
  failed: (error: string, pause: number) =>
    sql`state = 'waiting', error = ${error}, run_at = ${inSeconds(pause)}`,
  /** The try is not counted. */
  givenBack: (pause: number) =>
    sql`state = 'waiting', tries = tries - 1, run_at = ${inSeconds(pause)}`,
};

/** Jobs, their lanes and schedules, as the runner needs them. */
export class JobRepository {
  /**
   * Makes a job, unless there is one with the same key: one that waits for later is brought forward.
   * @param at when it is due; null: at once
   */
  async insert(
    tx: Tx,
    name: string,
    { lane, key: rule }: JobKind,
    payload: Record<string, unknown>,
    at: Date | null,
  ): Promise<void> {
    const key = rule?.of(payload) ?? null;
    const reach = rule?.reach ?? null;
    const dueAt = at ? sql`${at}::timestamptz` : now;
    const made = await tx.execute(sql`
      insert into job (name, lane, payload, run_at, key, key_reach, created_at)
      values (${name}, ${lane}, ${JSON.stringify(payload)}::jsonb, ${dueAt}, ${key}, ${reach}, ${now})
      on conflict do nothing`);
    if (made === 1 || key === null) return;
    await tx.execute(sql`
      update job set run_at = ${dueAt}
      where name = ${name} and key = ${key} and state = 'waiting' and run_at > ${dueAt}`);
  }

  /** Lanes that have something to do for somebody who knows these names, and schedules that are due. */
  due(
    reader: Reader,
    names: readonly string[],
  ): Promise<{ lane: string | null; slot: string | null }[]> {
    return reader.query(sql`
      select name as lane, null as slot from job_lane
      where ${isUnpaused} and exists (
        select from job where job.lane = job_lane.name and job.name = any(${names}) and ${isFree})
      union all
      select null, name from job_schedule where next_at <= ${now} and name = any(${names})`);
  }

  /**
   * Takes what is free in the lane within its limits. Of an ordered lane only the oldest job is free,
   * also where that is one that this process does not know.
   * @param own ids of jobs that the process works on, also where their lease has run out unnoticed
   */
  async take(
    tx: Tx,
    lane: string,
    names: readonly string[],
    own: readonly string[],
    leaseSeconds: number,
  ): Promise<TakenJob[]> {
    const locked = await tx.maybe<LaneRule & { isOrdered: boolean }>(sql`
      select at_once as "atOnce", is_ordered as "isOrdered" from job_lane
      where name = ${lane} and ${isUnpaused} for no key update`);
    if (!locked) return [];
    const { atOnce, isOrdered } = locked;
    const isFirst = sql`id = (
      select min(id) from job where lane = ${lane} and state in ('waiting', 'running'))`;
    return tx.query(sql`
      with free as materialized (
        select id from job
        where lane = ${lane} and name = any(${names}) and ${isFree}
          and id <> all(${own}::bigint[])
          and ${isOrdered ? isFirst : sql`true`}
        order by run_at, id
        limit greatest(0, ${isOrdered ? 1 : atOnce}::integer - (
          select count(*) from job
          where lane = ${lane} and state = 'running' and lease_until > (select clock_timestamp())))
        for no key update skip locked)
      update job set state = 'running', attempt = attempt + 1, tries = tries + 1,
        lease_until = ${leaseOf(leaseSeconds)}, started_at = ${now}
      from free where job.id = free.id
      returning job.id::text, name, payload, attempt, tries`);
  }

  /** Locks the job against whoever would take it up; false where somebody has. */
  async hold(tx: Tx, lease: JobLease): Promise<boolean> {
    const rows = await tx.query(sql`select from job where ${isHeld(lease)} for no key update`);
    return rows.length === 1;
  }

  /**
   * Says that these jobs are still worked on. One that is locked just now is in a transaction of its
   * process, where nobody else takes it up. Returns the ids of those that the process still has.
   */
  async extend(tx: Tx, held: readonly JobLease[], leaseSeconds: number): Promise<string[]> {
    const isAmongHeld = sql`state = 'running' and (id, attempt) in (
      select * from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as held(id bigint, attempt integer))`;
    const rows = await tx.query<{ id: string }>(sql`
      with unlocked as materialized (
        select id from job where ${isAmongHeld} for no key update skip locked),
      kept as (
        update job set lease_until = ${leaseOf(leaseSeconds)} from unlocked where job.id = unlocked.id)
      select id::text from job where ${isAmongHeld}`);
    return rows.map(({ id }) => id);
  }

  /** Ends an attempt; false where another process has the job. */
  async end(tx: Tx, lease: JobLease, ending: Ending): Promise<boolean> {
    const ended = await tx.execute(sql`
      update job set ${ending}, lease_until = null where ${isHeld(lease)}`);
    return ended === 1;
  }

  async setProgress(tx: Tx, lease: JobLease, done: number, all: number): Promise<void> {
    await tx.execute(sql`
      update job set progress = ${done}, progress_of = ${all} where ${isHeld(lease)}`);
  }

  /** A pause that lasts longer already stays. */
  async pause(tx: Tx, lane: string, { seconds, because }: LanePause): Promise<void> {
    await tx.execute(sql`
      update job_lane set paused_until = ${inSeconds(seconds)}, paused_because = ${because}
      where name = ${lane} and (paused_until is null or paused_until < ${inSeconds(seconds)})`);
  }

  async declareLane(tx: Tx, name: string, { atOnce, isOrdered = false }: LaneRule): Promise<void> {
    await tx.execute(sql`
      insert into job_lane (name, at_once, is_ordered) values (${name}, ${atOnce}, ${isOrdered})
      on conflict (name) do update set at_once = ${atOnce}, is_ordered = ${isOrdered}
      where job_lane.at_once <> ${atOnce} or job_lane.is_ordered <> ${isOrdered}`);
  }

  /** A schedule that has another rule than before begins anew. */
  async declareSchedule(tx: Tx, name: string, schedule: JobSchedule): Promise<void> {
    const { time } = await tx.one<{ time: Date }>(sql`select ${now} as time`);
    await tx.execute(sql`
      insert into job_schedule (name, rule, next_at)
      values (${name}, ${JSON.stringify(schedule)}, ${nextSlot(schedule, time)})
      on conflict (name) do update set rule = excluded.rule, next_at = excluded.next_at
      where job_schedule.rule <> excluded.rule`);
  }

  /** A schedule that is due, for whoever locks it first. */
  lockSlot(tx: Tx, name: string): Promise<{ due: Date; time: Date } | undefined> {
    return tx.maybe(sql`
      select next_at as due, clock() as time from job_schedule
      where name = ${name} and next_at <= ${now} for no key update skip locked`);
  }

  async setNextSlot(tx: Tx, name: string, next: Date): Promise<void> {
    await tx.execute(sql`update job_schedule set next_at = ${next} where name = ${name}`);
  }
}
