import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Action } from '@samhandling/contract';
import {
  addMonths,
  coverAction,
  noCoverageFacts,
  stockholmDate,
  THIN_THRESHOLDS,
  timelinessOf,
  WORK_STATUSES,
  type WorkStatus,
} from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
import { readPublic } from './coverage-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('The facts that the query adds up', () => {
  it('are those of the domain, for every work status on every side of every deadline', async () => {
    const today = stockholmDate(new Date());
    const { id: actorId } = await seedActor(test);
    const dates = [
      null,
      ...[0, -5, -6, -9, -10, -25].flatMap((months) => {
        const date = addMonths(today, months);
        return [date, dayAfter(date)];
      }),
    ];
    const actions = ['i10', 'i11', 'i12', 'i13', 'i14', 'i15'];
    const rows = cases(dates, actions);
    for (const row of rows) await insertInitiative(actorId, row);
    for (const action of actions) {
      const { facts, coverage } = await readPublic<Action>(test, `/actions/${action}`);
      const expected = factsOf(
        rows.filter((row) => row.action === action),
        today,
      );
      const { initiatives } = expected;
      expect({ action, ...facts }).toMatchObject({
        action,
        initiatives: initiatives.total,
        byWorkStatus: initiatives.byWorkStatus,
        active: initiatives.active,
        silent: initiatives.byWorkStatus.ongoing - initiatives.active,
        overdue: initiatives.overdue,
        lastReportOn: initiatives.lastReportOn,
      });
      const { activity, gaps } = coverAction(expected, {
        today,
        thresholds: THIN_THRESHOLDS,
        municipalities: 14,
        depth: 1,
      });
      expect([coverage.activity, coverage.gaps]).toEqual([activity, gaps]);
    }
  });
});

type Case = {
  action: string;
  workStatus: WorkStatus;
  publishedOn: string;
  lastReportOn: string | null;
};

/** Each action has its share of all combinations, mixed by a fixed rule. */
function cases(dates: readonly (string | null)[], actions: readonly string[]): Case[] {
  const all = WORK_STATUSES.flatMap((workStatus) =>
    dates.flatMap((publishedOn) =>
      dates.map((lastReportOn) => ({ workStatus, publishedOn, lastReportOn })),
    ),
  );
  return all
    .filter((one): one is Omit<Case, 'action'> => one.publishedOn !== null)
    .filter((_one, index) => index % 7 === 0)
    .map((one, index) => ({ ...one, action: actions[index % actions.length] as string }));
}

async function insertInitiative(actorId: string, one: Case): Promise<void> {
  await test.database.pool.query(
    `with made as (
      insert into initiative (id, owner_actor_id, title, summary, description, work_status,
        publication_state, contact_email, web_address, reference_number, perspective_codes,
        agenda_goals, published_at, last_report_on)
      values ($1, $2, 'Ett fall', '', '', $3, 'published', '', '', '', '{}', '{}',
        ($4 || ' 23:30')::timestamp at time zone 'Europe/Stockholm', $5) returning id)
    insert into initiative_action (initiative_id, action_id, is_primary)
      select made.id, action.id, true from made, action where action.code = $6`,
    [randomUUID(), actorId, one.workStatus, one.publishedOn, one.lastReportOn, one.action],
  );
}

function factsOf(rows: readonly Case[], today: string) {
  const results = rows.map((row) => ({
    ...row,
    ...timelinessOf({ ...row, publicationState: 'published', today }),
  }));
  const overdue = results.filter(({ timeliness }) => timeliness === 'overdue');
  const reports = rows.flatMap(({ lastReportOn }) => lastReportOn ?? []).sort();
  const none = noCoverageFacts();
  return {
    ...none,
    initiatives: {
      total: rows.length,
      byWorkStatus: Object.fromEntries(
        WORK_STATUSES.map((status) => [
          status,
          rows.filter(({ workStatus }) => workStatus === status).length,
        ]),
      ) as Record<WorkStatus, number>,
      overdue: overdue.length,
      active: results.filter(
        ({ workStatus, timeliness }) => workStatus === 'ongoing' && timeliness !== 'overdue',
      ).length,
      lastReportOn: reports.at(-1) ?? null,
      oldestUnreportedMonths:
        overdue.length > 0
          ? Math.max(...overdue.map(({ monthsWithoutReport }) => monthsWithoutReport ?? 0))
          : null,
    },
  };
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
