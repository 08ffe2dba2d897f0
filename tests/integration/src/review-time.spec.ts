import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReviewTime } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import { atTime } from './told-time.ts';

let test: PlatformTest;
let member: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  const actor = await seedActor(test);
  member = await test.as(
    await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'editor' }] }),
  );
}, 60_000);
afterAll(() => test.close());

const days = async () => (await member.get<ReviewTime>('/review-time')).body.days;

/** Writes into the history that an initiative was sent in, long ago and lately, and answered so many days later. */
async function answer(initiative: string, waited: number, event = 'initiative.published') {
  const now = Date.now();
  const events = [
    [waited + 400, 'initiative.submitted'],
    [waited, 'initiative.submitted'],
    [0, event],
  ] as const;
  for (const [daysAgo, happened] of events) {
    await atTime(
      test,
      new Date(now - daysAgo * 86_400_000).toISOString(),
      `insert into history_entry (subject_type, subject_id, event) values ('initiative', $1, $2)`,
      [initiative, happened],
    );
  }
}

describe('How long the answer to an initiative usually takes', () => {
  it('is not said before there are five answers', async () => {
    for (const [index, waited] of [1, 2, 9, 2].entries()) await answer(`a${index}`, waited);
    expect(await days()).toBeNull();
  });

  it('is counted from the latest submission, and returned initiatives count too', async () => {
    await answer('b', 2, 'initiative.returned');
    expect(await days()).toBe(2);
  });
});
