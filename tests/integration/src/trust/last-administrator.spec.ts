import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { seedAccount, seedActor, type SeededAccount } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { linkTrials } from './link-trials.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const { query, linkTo, accept, stateOf, standing, roleIn, change, administratorOf } = linkTrials(
  () => test,
);

describe('the last administrator', () => {
  it('of an actor who opens an older link as editor stays administrator', async () => {
    const actor = await seedActor(test);
    const { account, client } = await administratorOf(actor.id);
    const older = await linkTo(account.email, { actorId: actor.id, membershipRole: 'editor' });
    expect((await accept(client, older)).status).toBe(404);
    expect(await roleIn(actor.id, account)).toBe('administrator');
  });

  it('of an actor can not be removed in any way', async () => {
    const actor = await seedActor(test);
    const { account, client } = await administratorOf(actor.id);
    const removed = await client.delete<Problem>(`/actors/${actor.id}/members/${account.id}`);
    expect([removed.status, removed.body.code]).toEqual([409, 'membership.last_administrator']);
    for (const sql of [
      'delete from membership where actor_id = $1',
      `update membership set role = 'editor' where actor_id = $1`,
    ]) {
      await expect(query(sql, [actor.id])).rejects.toMatchObject({
        constraint: 'membership_last_administrator',
      });
    }
    expect(await roleIn(actor.id, account)).toBe('administrator');
  });

  it('of an actor is counted without disabled accounts', async () => {
    const actor = await seedActor(test);
    const [one, two] = [await administratorOf(actor.id), await administratorOf(actor.id)];
    await query('update account set is_disabled = true where id = $1', [two.account.id]);
    const leaving = `/actors/${actor.id}/members/${one.account.id}`;
    const left = await one.client.delete<Problem>(leaving);
    expect([left.status, left.body.code]).toEqual([409, 'membership.last_administrator']);
    const removed = await one.client.delete(`/actors/${actor.id}/members/${two.account.id}`);
    expect(removed.status).toBe(204);
    expect(await roleIn(actor.id, one.account)).toBe('administrator');
  });

  it('of an actor stays when two administrators remove each other at once, ten times', async () => {
    for (let round = 0; round < 10; round += 1) {
      const actor = await seedActor(test);
      const [one, two] = [await administratorOf(actor.id), await administratorOf(actor.id)];
      const members = `/actors/${actor.id}/members`;
      const answers = await Promise.all([
        one.client.delete<Problem>(`${members}/${two.account.id}`),
        two.client.delete<Problem>(`${members}/${one.account.id}`),
      ]);
      expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(
        1,
      );
      const left = `select count(*)::int as left from membership where actor_id = $1`;
      expect(await query(left, [actor.id])).toEqual([{ left: 1 }]);
    }
  });

  it('is counted after the wait, in two transactions that each remove another administrator', async () => {
    const actor = await seedActor(test);
    const [one, two] = [await administratorOf(actor.id), await administratorOf(actor.id)];
    const [first, second] = [
      await test.database.pool.connect(),
      await test.database.pool.connect(),
    ];
    const take = async (client: typeof first, { account }: typeof one) => {
      await client.query('begin');
      await client.query('delete from membership where actor_id = $1 and account_id = $2', [
        actor.id,
        account.id,
      ]);
    };
    try {
      await take(first, one);
      await take(second, two);
      await first.query('set constraints all immediate');
      const counted = second.query('set constraints all immediate').then(
        () => 'counted',
        (fault: { constraint?: string }) => fault.constraint,
      );
      await first.query('commit');
      expect(await counted).toBe('membership_last_administrator');
    } finally {
      await second.query('rollback');
      first.release();
      second.release();
    }
  });

  describe('of the county', () => {
    /** Two administrators and no other. */
    async function onlyTwo(): Promise<[SeededAccount, SeededAccount]> {
      const pair: [SeededAccount, SeededAccount] = [
        await seedAccount(test, { regionRole: 'administrator' }),
        await seedAccount(test, { regionRole: 'administrator' }),
      ];
      await query(
        `update account set region_role = null where region_role = 'administrator' and not id = any($1)`,
        [pair.map(({ id }) => id)],
      );
      return pair;
    }

    it('stays when two administrators demote each other at once, ten times', async () => {
      for (let round = 0; round < 10; round += 1) {
        const [one, two] = await onlyTwo();
        const [first, second] = [await test.as(one), await test.as(two)];
        const answers = await Promise.all([
          change(first, two, { isDisabled: round % 2 === 0 }),
          change(second, one, { regionRole: 'councillor' }),
        ]);
        const done = answers.filter(({ status }) => status === 200);
        expect([round, done.length]).toEqual([round, 1]);
        const left = `select count(*)::int as left from account
          where region_role = 'administrator' and not is_disabled`;
        expect(await query(left)).toEqual([{ left: 1 }]);
      }
    });

    it('can not be removed in any way, nor by an older link', async () => {
      const [one, two] = await onlyTwo();
      expect((await change(await test.as(two), one, {})).status).toBe(200);
      const person = await test.as(two);
      const older = await linkTo(two.email, { regionRole: 'councillor' });
      const accepted = await accept(person, older);
      expect([accepted.status, accepted.body.code]).toEqual([409, 'account.last_administrator']);
      expect(await stateOf(older)).toBe(200);
      for (const sql of [
        'update account set region_role = null where id = $1',
        'update account set is_disabled = true where id = $1',
      ]) {
        await expect(query(sql, [two.id])).rejects.toMatchObject({
          constraint: 'account_last_administrator',
        });
      }
      expect((await standing(two))?.region_role).toBe('administrator');
    });

    it('can not be deleted in the database either', async () => {
      await onlyTwo();
      await expect(
        query(`delete from account where region_role = 'administrator'`),
      ).rejects.toMatchObject({ constraint: 'account_last_administrator' });
    });
  });
});
