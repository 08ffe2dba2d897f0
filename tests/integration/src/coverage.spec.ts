import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Action,
  ActionPage,
  CoverageMap,
  CoverageMatrix,
  EffectMap,
  InitiativePage,
  Ownership,
} from '@samhandling/contract';
import {
  addMonths,
  coverAction,
  noCoverageFacts,
  stockholmDate,
  timelinessOf,
  WORK_STATUSES,
  type WorkStatus,
} from '@samhandling/domain';
import { seedAccount, seedActor } from '@samhandling/api/testing';
import {
  cast,
  draft,
  filed,
  move,
  published,
  submitted,
  type Cast,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: Cast;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const read = async <Body>(path: string): Promise<Body> => {
  const { status, body } = await test.visitor.get<Body>(path);
  expect([path, status]).toEqual([path, 200]);
  return body;
};
const map = (query = '') => read<CoverageMap>(`/coverage${query}`);
const matrix = (query = '') => read<CoverageMatrix>(`/coverage/matrix${query}`);
const codes = async (query: string) =>
  (await read<ActionPage>(`/actions?limit=100&${query}`)).items.map(({ code }) => code);
const serving = (...actionCodes: string[]) => ({
  actions: actionCodes.map((code, index) => ({ code, isPrimary: index === 0 })),
});
const rowOf = ({ areas }: CoverageMatrix, code: string) =>
  areas.flatMap(({ rows }) => rows).find((row) => row.code === code);

/** Everything public that counts initiatives or actions. */
const everyPublicNumber = async () =>
  JSON.stringify(
    await Promise.all(
      [
        '/coverage',
        '/coverage/matrix',
        '/coverage/matrix?columns=actorType',
        '/coverage/matrix?columns=workStatus',
        '/coverage/export',
        '/actions?limit=100',
        '/actions/l20',
        '/priority-areas',
        '/priority-areas/livsmiljo',
        '/sections',
        '/effect-goals',
        '/effect-goals/k-e1',
        '/effect-map',
        '/indicators',
        '/indicators/k-e1-1',
      ].map(read),
    ),
  );

/** Claims the action for the actor and, where a coordinator is given, confirms it. */
async function own(actorId: string, action: string, isConfirmed: boolean): Promise<void> {
  const administrator = await test.as(
    await seedAccount(test, { memberships: [{ actorId, role: 'administrator' }] }),
  );
  const { body } = await administrator.post<Ownership>(`/actions/${action}/ownerships`, {
    actorId,
    role: 'lead',
    note: '',
  });
  if (!isConfirmed) return;
  const { status } = await people.coordinator.post(
    `/ownerships/${body.id}/confirmation`,
    undefined,
    { version: body.version },
  );
  expect(status).toBe(200);
}

describe('What is not published', () => {
  it('changes no public number: a draft, a submitted, a returned, an archived initiative', async () => {
    const before = await everyPublicNumber();
    await draft(people, serving('l20'));
    await submitted(people, serving('l20'));
    await move(people.coordinator, await submitted(people, serving('l20')), 'return', {
      reason: 'Beskriv mer.',
    });
    expect(await everyPublicNumber()).toBe(before);
    const initiative = await published(people, serving('l20'));
    expect(await everyPublicNumber()).not.toBe(before);
    await move(people.coordinator, initiative, 'archiving');
    expect(await everyPublicNumber()).toBe(before);
  });

  it('has no effect to show before its report is filed', async () => {
    const initiative = await published(people, serving('l21'));
    const facts = async () => (await read<Action>('/actions/l21')).facts;
    expect(await facts()).toMatchObject({ withExpectedEffect: 1, withObservedEffect: 0 });
    const observed = {
      contributionId: initiative.contributions[0]?.id ?? '',
      sex: 'women' as const,
      birth: null,
      value: '0.1',
      unit: 'percent',
      note: 'Tolv personer fick arbete.',
      evidenceUrl: null,
      confidence: 'medium' as const,
    };
    const report = await filed(people, initiative.id, { observedEffects: [observed] });
    expect(await facts()).toMatchObject({ withObservedEffect: 1 });
    const correction = await people.editor.post<{ id: string; version: number }>(
      `/reports/${report.id}/corrections`,
      { reason: 'Antalet var fel.' },
    );
    expect(await facts()).toMatchObject({ withObservedEffect: 1 });
    const { body: emptied } = await people.editor.put<{ version: number }>(
      `/reports/${correction.body.id}`,
      { ...reportWithout(), observedEffects: [] },
      { version: correction.body.version },
    );
    await people.editor.post(`/reports/${correction.body.id}/filing`, undefined, emptied);
    expect(await facts()).toMatchObject({ withObservedEffect: 0, withExpectedEffect: 1 });
  });
});

describe('The coverage', () => {
  it('follows the ownership: nobody, claimed, owned', async () => {
    const { id } = await seedActor(test, { type: 'company' });
    const summary = async () => (await map('?area=innovation')).matching;
    const before = await summary();
    expect(before).toMatchObject({ actions: 19, owned: 0, claimed: 0, withoutOwner: 19 });
    await own(id, 'i05', false);
    expect(await summary()).toMatchObject({ claimed: 1, withoutOwner: 18 });
    expect(await codes('gap=only_claimed&area=innovation')).toEqual(['i05']);
    expect(await codes('actorType=company&area=innovation')).toEqual([]);
    await own(id, 'i06', true);
    expect(await summary()).toMatchObject({ owned: 1, claimed: 1, withoutOwner: 17 });
    expect(await codes('actorType=company&area=innovation')).toEqual(['i06']);
    expect(await codes(`actor=${id}`)).toEqual(['i06']);
    expect(await codes('ownership=owned,claimed&area=innovation')).toEqual(['i05', 'i06']);
  });

  it('keeps every tile in its place and says which match', async () => {
    const { areas, summary, matching } = await map('?section=livsmiljo-beratta-om-norrbotten');
    const tiles = areas.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions));
    expect([tiles.length, summary.actions, matching.actions]).toEqual([95, 95, 2]);
    expect(tiles.filter(({ isMatch }) => isMatch).map(({ code }) => code)).toEqual(['l01', 'l02']);
  });

  it('finds words inflected, and misspelt', async () => {
    for (const q of ['mobiltäckning', 'mobiltackningn', 'L09']) {
      expect(await codes(`q=${encodeURIComponent(q)}`)).toContain('l09');
    }
    expect(await codes('q=kvantdator')).toEqual([]);
  });

  it('reaches a municipality by its name, its owner and by work for the whole county', async () => {
    const inPajala = await published(people, {
      ...serving('k10', 'k11'),
      municipalityCodes: ['2521'],
    });
    await published(people, {
      ...serving('k12'),
      placeScope: 'county',
      municipalityCodes: [],
    });
    expect(await codes('municipality=2521&area=kompetens')).toEqual(['k10', 'k11', 'k12']);
    expect(await codes('municipality=2505&area=kompetens')).toEqual(['k12']);
    const { rows } = await test.database.pool.query(
      `select id from actor where municipality_code = '2505' and type = 'municipality'`,
    );
    await own(rows[0].id, 'k13', true);
    expect(await codes('municipality=2505&area=kompetens')).toEqual(['k12', 'k13']);
    const flows = await read<EffectMap>('/effect-map?municipality=2505&area=kompetens');
    expect(flows.initiatives.map(({ id }) => id)).not.toContain(inPajala.id);
    expect(flows.actions.map(({ code }) => code)).toEqual(['k12']);
  });

  it('sorts by gap, initiatives and latest report, and pages through all', async () => {
    const actions = await read<ActionPage>('/actions?sort=gap&limit=100');
    const first = actions.items.map(({ coverage }) => coverage.gaps[0]?.kind);
    expect(first.indexOf('only_claimed')).toBeGreaterThan(first.lastIndexOf('no_owner'));
    const counts = (await read<ActionPage>('/actions?sort=-initiatives&limit=100')).items.map(
      ({ initiativeCount }) => initiativeCount,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const dates = (await read<ActionPage>('/actions?sort=-lastReport&limit=100')).items.map(
      ({ lastReportOn }) => lastReportOn ?? '',
    );
    expect(dates).toEqual(dates.toSorted().toReversed());
    const pages = await Promise.all(
      [1, 2, 3, 4, 5].map((page) => read<ActionPage>(`/actions?sort=-order&page=${page}`)),
    );
    const paged = pages.flatMap(({ items }) => items.map(({ code }) => code));
    expect([paged.length, paged[0], paged.at(-1)]).toEqual([95, 'i19', 'l01']);
  });

  it('refuses a filter it does not know', async () => {
    for (const query of ['?gap=nothing', '?municipality=25', '?theme=x', '?actor=1']) {
      expect((await test.visitor.get(`/coverage${query}`)).status).toBe(400);
    }
  });
});

describe('The matrix', () => {
  it('counts each initiative once in a cell, an area and in all, whatever it serves', async () => {
    const owner = await seedActor(test, { type: 'university' });
    const editor = await test.as(
      await seedAccount(test, { memberships: [{ actorId: owner.id, role: 'editor' }] }),
    );
    const before = await matrix();
    await published(
      { ...people, editor, actorId: owner.id },
      { ...serving('l30', 'l31', 't10'), municipalityCodes: ['2560', '2513'] },
    );
    await published(
      { ...people, editor, actorId: owner.id },
      { ...serving('l30'), placeScope: 'county', municipalityCodes: [] },
    );
    const after = await matrix();
    const area = (of: CoverageMatrix, code: string) => of.areas.find((one) => one.code === code);
    const rise = (code: string | null, key: string) =>
      ((code === null ? after : area(after, code))?.totals[key] ?? 0) -
      ((code === null ? before : area(before, code))?.totals[key] ?? 0);
    expect(rowOf(after, 'l30')).toMatchObject({
      cells: { '2513': 1, '2560': 1 },
      countyWide: 1,
      total: 2,
    });
    expect(rowOf(after, 't10')).toMatchObject({ cells: { '2560': 1 }, countyWide: 0, total: 1 });
    expect([rise('livsmiljo', '2560'), rise('transporter', '2560'), rise(null, '2560')]).toEqual([
      1, 1, 1,
    ]);
    const byType = await matrix('?columns=actorType');
    expect(rowOf(byType, 'l30')?.cells).toEqual({ university: 2 });
    expect(byType.totals['university']).toBe(2);
    expect(rowOf(await matrix('?columns=workStatus'), 'l30')?.cells).toEqual({ ongoing: 2 });
  });

  it('has in every cell what the list behind it holds', async () => {
    for (const [columns, filter] of [
      ['municipality', 'municipality'],
      ['actorType', 'actorType'],
      ['workStatus', 'workStatus'],
    ]) {
      const { areas } = await matrix(`?columns=${columns}`);
      for (const { code, cells } of areas.flatMap(({ rows }) => rows)) {
        for (const [key, count] of Object.entries(cells)) {
          const list = await read<InitiativePage>(`/initiatives?action=${code}&${filter}=${key}`);
          expect([code, key, list.total]).toEqual([code, key, count]);
        }
      }
    }
  });

  it('has the municipalities of the region as columns, also those nobody works in', async () => {
    const { keys, areas } = await matrix('?gap=no_owner&area=transporter');
    expect(keys).toHaveLength(14);
    expect(areas.map(({ code }) => code)).toEqual(['transporter']);
  });
});

describe('The export', () => {
  it('is a table for a spreadsheet, with the filter and the words of the language', async () => {
    const { id } = await seedActor(test, { name: '=1+1' });
    await own(id, 'l25', true);
    const { body, headers } = await test.visitor.get<string>('/coverage/export?actor=' + id);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('attachment');
    const lines = body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF?Beteckning;Insatsområde;Avsnitt;/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^L25;.*;Har ansvarig;'=1\+1;/);
    const english = await test.visitor.get<string>('/coverage/export?actor=' + id, {
      headers: { cookie: 'lang=en' },
    });
    expect(english.body).toContain('Code;Priority area;');
  });

  it('begins with a byte order mark, so that å, ä and ö are read as they are', async () => {
    const answer = await fetch(`${test.origin}/api/v1/coverage/export`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

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
      const { facts, coverage } = await read<Action>(`/actions/${action}`);
      const expected = factsOf(
        rows.filter((row) => row.action === action),
        today,
      );
      const { initiatives } = expected;
      expect([action, facts.overdue, facts.initiatives, facts.lastReportOn]).toEqual([
        action,
        initiatives.overdue,
        initiatives.total,
        initiatives.lastReportOn,
      ]);
      expect(facts.byWorkStatus).toEqual(initiatives.byWorkStatus);
      const { activity, gaps } = coverAction(expected);
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
      ongoingNotOverdue: results.filter(
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

const reportWithout = () => ({
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  workStatus: 'ongoing',
  progressPercent: 40,
  done: 'Vi mätte 400 km väg.',
  achieved: 'En karta finns.',
  deviations: '',
  nextSteps: 'Vi mäter vägarna i norr.',
});
