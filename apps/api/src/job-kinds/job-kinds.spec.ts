import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  type HandlersOf,
  type JobKind,
  kindIn,
  scheduledPayload,
} from '../platform/jobs/job-kind.ts';
import type { JobQueue } from '../platform/jobs/job-queue.ts';
import { JOB_KINDS, JOB_LANES } from './job-kinds.ts';

const kinds: Readonly<Record<string, JobKind>> = JOB_KINDS;

/** Why a field of a payload might hold a text that somebody wrote, or a secret; undefined where it can't. */
function faultOf(schema: z.ZodType): string | undefined {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return faultOf(schema.unwrap() as z.ZodType);
  }
  const isPlain =
    schema instanceof z.ZodUUID ||
    schema instanceof z.ZodISODate ||
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral;
  return isPlain ? undefined : `is neither an id, a date nor a word of a list: ${schema.type}`;
}

function faultsOf(payload: z.ZodObject): string[] {
  const fields = Object.entries(payload.shape as Record<string, z.ZodType>);
  return fields.flatMap(([field, schema]) => {
    const fault = faultOf(schema);
    return fault === undefined ? [] : [`${field} ${fault}`];
  });
}

describe('The payload of every kind of job', () => {
  it.each(Object.entries(kinds))('holds ids, dates and words of lists only: %s', (_name, kind) => {
    expect(faultsOf(kind.payload)).toEqual([]);
  });

  it('is refused by this check if it holds a text, an address, a number or something nested', () => {
    const payload = z.strictObject({
      text: z.string(),
      email: z.email().optional(),
      count: z.number().nullable(),
      nested: z.strictObject({ text: z.string() }),
      ids: z.array(z.string()),
      id: z.uuid(),
    });
    expect(faultsOf(payload).map((fault) => fault.split(' ')[0])).toEqual([
      'text',
      'email',
      'count',
      'nested',
      'ids',
    ]);
  });

  it.each(Object.entries(kinds))(
    'is read where a newer release has added a field: %s',
    (_name, { payload }) => {
      const example = Object.fromEntries(
        Object.entries(payload.shape as Record<string, z.ZodType>).map(([field, schema]) => [
          field,
          exampleOf(schema),
        ]),
      );
      const newer = { ...example, addedLater: 'anything' };
      expect(payload.safeParse(newer).success).toBe(false);
      expect(payload.strip().parse(newer)).toEqual(example);
    },
  );

  it('agrees with this list: a new field is optional, and a field is removed a release later', () => {
    const shapes = Object.entries(kinds).map(([name, { payload }]) => {
      const fields = Object.entries(payload.shape as Record<string, z.ZodType>);
      return [name, fields.map(([field, schema]) => `${field}${schema.isOptional() ? '?' : ''}`)];
    });
    expect(Object.fromEntries(shapes)).toEqual({
      'account.password_reset_mail': ['accountId'],
      'invitation.mail': ['invitationId', 'language'],
      'initiative.mail': ['initiativeId', 'about', 'coordinatorId'],
      'contribution.question_mail': ['initiativeId', 'contributionId'],
      'remark.mail': ['coordinatorId'],
      'import_run.fetch': ['runId'],
      'import_run.start_due': ['on'],
      housekeeping: ['on'],
    });
  });
});

function exampleOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodISODate) return '2026-11-28';
  return '5b6f5a4e-3a0c-4c57-9a3b-0c1f9f2a7d11';
}

describe('Every kind of job that comes by itself', () => {
  const scheduled = Object.entries(kinds).filter(([, { schedule }]) => schedule !== undefined);

  it.each(scheduled)(
    'has its day in the payload, and a key, so that there is one job a day: %s',
    (_name, kind) => {
      expect(kind.payload).toBe(scheduledPayload);
      expect(kind.key?.of({ on: '2026-11-28' })).toBe('2026-11-28');
    },
  );

  it.each(scheduled)(
    'does not come between two and three, when the clock moves: %s',
    (_n, kind) => {
      const { schedule } = kind;
      const times = JSON.stringify(schedule).match(/\d\d:\d\d/g) ?? [];
      expect(times.filter((time) => time >= '02:00' && time < '03:00')).toEqual([]);
    },
  );
});

// What must not compile stands behind `@ts-expect-error`: the type check fails where it does compile.
describe('The types of jobs', () => {
  const kind = kindIn<typeof JOB_LANES>();
  const base = { outside: 'nothing', tries: 1, base: 1, cap: 1, keep: 1 } as const;
  const some = {
    'thing.tell': kind({ ...base, lane: 'mail', payload: z.strictObject({ thingId: z.uuid() }) }),
    'thing.close': kind({ ...base, lane: 'upkeep', payload: scheduledPayload }),
  };
  class TellThing {
    run = ({ thingId }: { thingId: string }): Promise<void> => Promise.resolve(void thingId);
  }
  class CloseThing {
    run = ({ on }: { on: string }): Promise<void> => Promise.resolve(void on);
  }

  it('refuse a lane that is not there, and a kind that happens at most once and is tried twice', () => {
    // @ts-expect-error No such lane.
    kind({ ...base, lane: 'post', payload: scheduledPayload });
    // @ts-expect-error What may have happened is not tried again.
    kind({ ...base, outside: 'at_most_once', tries: 2, lane: 'mail', payload: scheduledPayload });
    expect(
      kind({ ...base, outside: 'at_most_once', lane: 'mail', payload: scheduledPayload }),
    ).toBeDefined();
  });

  it('refuse a wrong name and a wrong field where a job is made', () => {
    const enqueue = async (queue: JobQueue<typeof some>, tx: never) => {
      await queue.enqueue(tx, 'thing.tell', { thingId: 'x' });
      // @ts-expect-error No such kind.
      await queue.enqueue(tx, 'thing.sell', { thingId: 'x' });
      // @ts-expect-error A field of another kind.
      await queue.enqueue(tx, 'thing.tell', { on: '2026-11-28' });
      // @ts-expect-error A field too many.
      await queue.enqueue(tx, 'thing.tell', { thingId: 'x', title: 'y' });
      // @ts-expect-error A field is missing.
      await queue.enqueue(tx, 'thing.tell', {});
    };
    expect([enqueue, Object.keys(some)]).toHaveLength(2);
  });

  it('refuse a kind without a handler, and a handler of another payload', () => {
    const all: HandlersOf<typeof some> = { 'thing.tell': TellThing, 'thing.close': CloseThing };
    // @ts-expect-error The handler of `thing.close` is missing.
    const missing: HandlersOf<typeof some> = { 'thing.tell': TellThing };
    // @ts-expect-error The handler wants another payload.
    const wrong: HandlersOf<typeof some> = { 'thing.tell': CloseThing, 'thing.close': CloseThing };
    expect([all, missing, wrong]).toHaveLength(3);
  });
});
