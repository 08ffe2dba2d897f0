import { JobRunner, seedActor } from '@samhandling/api/testing';
import type { PlatformTest } from '../../platform/open-test-app.ts';
import { CALLERS, makeCaller, type Caller, type CallerName } from './callers.ts';
import { Marks } from './marks.ts';
import type { World } from './world.ts';

export type WorldWithCallers = Readonly<{
  world: World;
  callers: readonly Caller[];
  /** Somebody else of the same kind. */
  another(name: CallerName): Promise<Caller>;
}>;

/** An actor, a stranger's actor, and one caller of each kind. */
export async function openWorld(test: PlatformTest): Promise<WorldWithCallers> {
  const { pool } = test.database;
  // What a run would fetch by itself would change rows while others are looked at.
  await test.app.get(JobRunner).stop();
  const [{ id: actorId }, { id: strangerId }, { id: targetId }] = await Promise.all([
    seedActor(test),
    seedActor(test),
    seedActor(test),
  ]);
  const another = (name: CallerName) =>
    makeCaller(test, name, { actorId, otherActorId: strangerId });
  const callers = await Promise.all(CALLERS.map(another));
  // `i19` is kept for those who claim it.
  const { rows } = await pool.query<{ code: string; section: string }>(
    `select action.code, section.code as section from action join section on section.id = section_id
    where action.code <> 'i19' order by action.code`,
  );
  const codes = rows.map(({ code }) => code);
  const memberOf = (name: CallerName, role: string) => ({
    accountId: String(callers.find((caller) => caller.name === name)?.account.id),
    role,
  });
  const members = [
    memberOf('editor', 'editor'),
    memberOf('actorAdmin', 'administrator'),
    memberOf('disabled', 'administrator'),
    memberOf('expired', 'administrator'),
  ];
  // As a merge leaves them: the people of the actors that are merged into it are members of it.
  for (const { accountId, role } of members) {
    await pool.query(`insert into membership (account_id, actor_id, role) values ($1, $2, $3)`, [
      accountId,
      targetId,
      role,
    ]);
  }
  return {
    callers,
    another,
    world: {
      pool,
      marks: new Marks(),
      actorId,
      strangerId,
      targetId,
      sectionCode: String(rows[0]?.section),
      members,
      addresses: callers
        .filter(({ name }) => name !== 'visitor')
        .map(({ account }) => account.email),
      takeAction: () => String(codes.pop()),
    },
  };
}
