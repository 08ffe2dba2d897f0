import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageMap, Problem, StatusReport } from '@samhandling/contract';
import { addMonths, stockholmDate } from '@samhandling/domain';
import { own, readPublic, serving } from './coverage-fixtures.ts';
import {
  cast,
  contribution,
  draft,
  filed,
  move,
  published,
  reportDraft,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import { atTime } from './told-time.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp({ DEMO: 'true' });
  people = await cast(test);
});
afterAll(() => test.close());

const today = stockholmDate(new Date());
const monthsAgo = (months: number) => addMonths(today, -months);
const mapOn = (day?: string, filter = '') =>
  readPublic<CoverageMap>(test, `/coverage?${filter}${day ? `&asOf=${day}` : ''}`);

/** The ownership and the activity of the action at the end of the day. */
async function stateOn(code: string, day?: string): Promise<string> {
  const { areas } = await mapOn(day);
  const tile = areas
    .flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
    .find((action) => action.code === code);
  return `${tile?.ownership} ${tile?.activity}`;
}

/**
 * Reads one day after the other: a request that waits two seconds for one of the ten connections is
 * refused, and each map takes two.
 */
async function inTurn<Day, Told>(
  days: readonly Day[],
  read: (day: Day) => Promise<Told>,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const day of days) told.push(await read(day));
  return told;
}

const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Moves days into the past: what happened then is done today, through the product. */
const backdate = async (statement: string, ...values: unknown[]) => {
  const { rowCount } = await test.database.pool.query(statement, values);
  expect([statement, rowCount]).toEqual([statement, 1]);
};
const noonOf = (day: string) => `${day}T12:00:00Z`;

describe('The coverage of an earlier day', () => {
  it('is that of each day for an action whose owner has let it go', async () => {
    await own(test, people, { actorId: people.otherActorId, action: 't01' });
    await backdate(
      `update ownership set opened_on = $1, confirmed_on = $2, released_on = $3, state = 'released'
       from action where action.id = action_id and action.code = 't01'`,
      monthsAgo(22),
      monthsAgo(20),
      monthsAgo(2),
    );
    const { id } = await published(people, { ...serving('t01'), workStatus: 'planned' });
    await backdate(
      `update initiative set published_at = $2, archived_at = $3, publication_state = 'archived',
         work_status = 'cancelled', last_report_on = $4 where id = $1`,
      id,
      noonOf(monthsAgo(18)),
      noonOf(monthsAgo(4)),
      monthsAgo(12),
    );
    const entries = [
      ['status_report.filed', monthsAgo(12), { workStatus: 'planned' }],
      ['initiative.changed', monthsAgo(10), { title: 'Bygdens karta' }],
      ['initiative.changed', monthsAgo(8), { workStatus: 'ongoing' }],
      ['initiative.changed', monthsAgo(6), { workStatus: 'paused' }],
    ] as const;
    for (const [event, day, from] of entries) {
      await atTime(
        test,
        noonOf(day),
        `insert into history_entry (subject_type, subject_id, event, from_value)
         values ('initiative', $1, $2, $3)`,
        [id, event, JSON.stringify(from)],
      );
    }
    const life = [
      [dayBefore(monthsAgo(22)), 'none none'],
      [monthsAgo(22), 'claimed none'],
      [dayBefore(monthsAgo(20)), 'claimed none'],
      [monthsAgo(20), 'owned none'],
      [dayBefore(monthsAgo(18)), 'owned none'],
      [monthsAgo(18), 'owned planned'],
      [dayBefore(monthsAgo(12)), 'owned planned'],
      [monthsAgo(12), 'owned ongoing'],
      [dayBefore(monthsAgo(8)), 'owned ongoing'],
      [monthsAgo(8), 'owned stalled'],
      [dayBefore(monthsAgo(4)), 'owned stalled'],
      [monthsAgo(4), 'owned none'],
      [dayBefore(monthsAgo(2)), 'owned none'],
      [monthsAgo(2), 'none none'],
      [today, 'none none'],
    ] as const;
    const told = await inTurn(life, async ([day]) => [day, await stateOn('t01', day)]);
    expect(told).toEqual(life);
  });

  it('follows what the product itself writes down: a change, a report, an archiving', async () => {
    const initiative = await published(people, { ...serving('t02'), workStatus: 'planned' });
    await backdate(
      `update initiative set published_at = $2 where id = $1`,
      initiative.id,
      noonOf(monthsAgo(5)),
    );
    const yesterday = dayBefore(today);
    expect([await stateOn('t02', yesterday), await stateOn('t02')]).toEqual([
      'none planned',
      'none planned',
    ]);
    await filed(people, initiative.id, { workStatus: 'ongoing' });
    await filed(people, initiative.id, { workStatus: 'paused', deviations: 'Pengarna tog slut.' });
    expect([await stateOn('t02', yesterday), await stateOn('t02', today)]).toEqual([
      'none planned',
      'none stalled',
    ]);
    const { body } = await people.editor.get<typeof initiative>(`/initiatives/${initiative.id}`);
    await move(people.coordinator, body, 'archiving');
    expect([await stateOn('t02', yesterday), await stateOn('t02', today)]).toEqual([
      'none planned',
      'none none',
    ]);
  });

  it('knows the reports and corrections that were filed, and who was late then', async () => {
    const effect = contribution();
    const { id } = await published(people, { ...serving('t03'), contributions: [effect] });
    const fileOn = async (report: Pick<StatusReport, 'id'>, day: string) =>
      atTime(test, noonOf(day), `update status_report set state = 'filed' where id = $1`, [
        report.id,
      ]);
    const seen = {
      contributionId: effect.id,
      sex: 'women' as const,
      birth: null,
      value: '1',
      unit: 'percent',
      note: '',
      evidenceUrl: null,
      confidence: null,
    };
    const report = await reportDraft(people, id, { observedEffects: [seen] });
    await fileOn(report, monthsAgo(16));
    const { body: correction } = await people.editor.post<StatusReport>(
      `/reports/${report.id}/corrections`,
      { reason: 'Effekten var en annans.' },
    );
    await test.database.pool.query(`delete from observed_effect where report_id = $1`, [
      correction.id,
    ]);
    await fileOn(correction, monthsAgo(12));
    await fileOn(await reportDraft(people, id), monthsAgo(4));
    await backdate(
      `update initiative set published_at = $2, last_report_on = $3 where id = $1`,
      id,
      noonOf(monthsAgo(26)),
      monthsAgo(4),
    );
    const on = async (day: string) => {
      const { matching } = await mapOn(day, 'q=t03');
      return [day, await stateOn('t03', day), matching.withObservedEffect];
    };
    const days = [
      [monthsAgo(26), 'none ongoing', 0],
      [dayBefore(monthsAgo(16)), 'none stalled', 0],
      [monthsAgo(16), 'none ongoing', 1],
      [dayBefore(monthsAgo(12)), 'none ongoing', 1],
      [monthsAgo(12), 'none ongoing', 0],
      // The correction was no news: nobody had reported for ten months.
      [monthsAgo(6), 'none stalled', 0],
      [monthsAgo(4), 'none ongoing', 0],
      [today, 'none ongoing', 0],
    ] as const;
    expect(await inTurn(days, ([day]) => on(day))).toEqual(days);
  });

  it('is that of now where the day is today, for all the county and for every filter', async () => {
    for (const filter of [
      '',
      'area=kompetens&',
      'ownership=owned,claimed&',
      'municipality=2580&',
    ]) {
      expect([filter, await mapOn(today, filter)]).toEqual([
        filter,
        await mapOn(undefined, filter),
      ]);
    }
    const { rows } = await test.database.pool.query<{ actor: string }>(
      `select owner_actor_id as actor from initiative where is_example and publication_state = 'published'
       union select actor_id from ownership where state = 'confirmed'`,
    );
    for (const { actor } of rows) {
      const filter = `actor=${actor}&`;
      expect(await mapOn(today, filter)).toEqual(await mapOn(undefined, filter));
    }
  });

  it('tells of the demo a year ago: who had it then, and what was not completed yet', async () => {
    expect([await stateOn('l20', monthsAgo(12)), await stateOn('l20')]).toEqual([
      'owned none',
      'none none',
    ]);
    expect([await stateOn('k11', monthsAgo(12)), await stateOn('k11')]).toEqual([
      'owned ongoing',
      'owned completed',
    ]);
  });

  it('never counts what was not published on the day, and is empty before anything was', async () => {
    const yesterday = dayBefore(today);
    const [then, longAgo] = [await mapOn(yesterday), await mapOn('1900-01-01')];
    await draft(people, serving('l11'));
    await submitted(people, serving('l11'));
    await published(people, serving('l11'));
    expect(await mapOn(yesterday)).toEqual(then);
    expect(await stateOn('l11', today)).toBe('none ongoing');
    expect(longAgo.summary).toMatchObject({ actions: 95, withoutOwner: 95, withoutInitiative: 95 });
    expect([longAgo.asOf, longAgo.initiatives]).toEqual(['1900-01-01', 0]);
  });

  it('ends its day at midnight in Sweden', async () => {
    const { id } = await published(people, serving('l12'));
    await backdate(
      `update initiative set published_at = '2026-03-02T00:00:00+01:00' where id = $1`,
      id,
    );
    expect(await stateOn('l12', '2026-03-01')).toBe('none none');
    await backdate(
      `update initiative set published_at = '2026-03-01T23:30:00+01:00' where id = $1`,
      id,
    );
    expect(await stateOn('l12', '2026-02-28')).toBe('none none');
    expect(await stateOn('l12', '2026-03-01')).toBe('none ongoing');
  });

  it.each(['/coverage', '/coverage/matrix'])(
    'is refused by %s of a day to come, and of what is no day',
    async (path) => {
      const tomorrow = new Date(Date.parse(`${today}T12:00:00Z`) + 86_400_000)
        .toISOString()
        .slice(0, 10);
      const { status, body } = await test.visitor.get<Problem>(`${path}?asOf=${tomorrow}`);
      expect([status, body.code, body.errors]).toEqual([
        400,
        'request.invalid',
        [{ field: '/asOf', code: 'too_big', params: { maximum: today } }],
      ]);
      for (const day of ['2025-02-29', '0000-01-01', 'igår', '']) {
        const answer = await test.visitor.get<Problem>(`${path}?asOf=${day}`);
        expect([day, answer.status]).toEqual([day, 400]);
      }
    },
  );
});
