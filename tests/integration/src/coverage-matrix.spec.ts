import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageMatrix, InitiativePage } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import { readCsv } from '@samhandling/csv';
import { formulaCellsOf } from '@samhandling/csv/testing';
import { own, publishedBy, question, readPublic, rowOf, serving } from './coverage-fixtures.ts';
import { cast, contribution, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const matrix = (query = '') => readPublic<CoverageMatrix>(test, `/coverage/matrix${query}`);

/** What the list of initiatives asks for where only what is active counts. */
const ACTIVE = 'workStatus=ongoing&timeliness=recent,due';

describe('The matrix', () => {
  it('counts each initiative once in a cell, an area and in all, whatever it serves', async () => {
    const owner = await seedActor(test, { type: 'university' });
    const before = await matrix();
    await publishedBy(test, people, owner.id, {
      ...serving('l30', 'l31', 't10'),
      municipalityCodes: ['2560', '2513'],
    });
    await publishedBy(test, people, owner.id, {
      ...serving('l30'),
      placeScope: 'county',
      municipalityCodes: [],
    });
    await publishedBy(test, people, owner.id, { ...serving('l30'), workStatus: 'paused' });
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
    expect(rowOf(await matrix('?columns=workStatus'), 'l30')).toMatchObject({
      cells: { ongoing: 2, paused: 1 },
      countyWide: 1,
      total: 3,
    });
  });

  it('has in every cell what the list behind it holds', async () => {
    for (const [columns, filter] of [
      ['municipality', `${ACTIVE}&municipality`],
      ['actorType', `${ACTIVE}&actorType`],
      ['workStatus', 'workStatus'],
      ['effectGoal', `${ACTIVE}&effectGoal`],
    ]) {
      const { areas } = await matrix(`?columns=${columns}`);
      for (const { tile, cells } of areas.flatMap(({ rows }) => rows)) {
        const { code } = tile;
        for (const [key, count] of Object.entries(cells)) {
          const list = await readPublic<InitiativePage>(
            test,
            `/initiatives?action=${code}&${filter}=${key}`,
          );
          expect([code, key, list.total]).toEqual([code, key, count]);
        }
      }
    }
  });

  it('has in every section, area and total what the list behind it holds', async () => {
    for (const [columns, active, filter] of [
      ['municipality', ACTIVE, 'municipality'],
      ['workStatus', '', 'workStatus'],
      ['effectGoal', ACTIVE, 'effectGoal'],
    ]) {
      const { areas, ...all } = await matrix(`?columns=${columns}`);
      const places = [
        { place: '', ...all },
        ...areas.map((area) => ({ place: `area=${area.code}`, ...area })),
        ...areas.flatMap(({ sections }) =>
          sections.map((section) => ({ place: `section=${section.code}`, ...section })),
        ),
      ];
      for (const { place, totals, total } of places) {
        const listed = async (more: string) => {
          const list = await readPublic<InitiativePage>(
            test,
            `/initiatives?${active}&${place}${more}`,
          );
          return list.total;
        };
        // Of all, the list has also what serves no action.
        if (place !== '')
          expect([place, columns, total]).toEqual([place, columns, await listed('')]);
        for (const [key, count] of Object.entries(totals)) {
          if (place === '' || count === 0) continue;
          expect([place, key, count]).toEqual([place, key, await listed(`&${filter}=${key}`)]);
        }
      }
    }
  });

  it('has the effect goals of the strategy as columns, and counts no questioned contribution', async () => {
    const noIndicator = { indicatorCode: null, measureCode: null, unit: null, expected: [] };
    const initiative = await published(people, {
      ...serving('i01', 'i02'),
      contributions: [
        contribution(),
        contribution(),
        contribution({ effectGoalCode: 'l-e1', ...noIndicator }),
      ],
    });
    await published(people, { ...serving('i01'), workStatus: 'planned' });
    const inInnovation = () => matrix('?columns=effectGoal&area=innovation');
    const { keys, totals, ...rest } = await inInnovation();
    expect([keys.length, keys[0]]).toEqual([
      15,
      { key: 'l-e1', name: expect.stringMatching(/^[A-ZÅÄÖ]/) },
    ]);
    expect([rowOf({ ...rest, keys, totals }, 'i01')?.cells, totals]).toEqual([
      { 'k-e1': 1, 'l-e1': 1 },
      { 'k-e1': 1, 'l-e1': 1 },
    ]);
    await question(people, initiative, 2);
    const after = await inInnovation();
    expect([rowOf(after, 'i01'), rowOf(after, 'i02')]).toMatchObject([
      { cells: { 'k-e1': 1 }, total: 1 },
      { cells: { 'k-e1': 1 }, total: 1 },
    ]);
    expect(after.totals).toEqual({ 'k-e1': 1 });
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
    await own(test, people, { actorId: id, action: 'l25' });
    const { body, headers } = await test.visitor.get<string>('/coverage/export?actor=' + id);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="samhandling-atgarder-urval.csv"',
    );
    const lines = body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF?Beteckning;Insatsområde;Avsnitt;/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^L25;.*;Har ansvarig;'=1\+1;/);
    const english = await test.visitor.get<string>('/coverage/export?actor=' + id, {
      headers: { cookie: 'lang=en' },
    });
    expect(english.body).toContain('Code;Priority area;');
  });

  it.each([
    ['l01', "Namn\n=cmd|'/C calc'!A0"],
    ['l02', "Namn två\r=cmd|'/C calc'!A0"],
    ['l03', "Namn\r\n@SUM(1+1)*cmd|'/C calc'!A0"],
    ['l04', "\t=cmd|'/C calc'!A0"],
    ['l05', 'Namn;=1+1;'],
    ['l06', 'Namn,=1+1,'],
    ['l07', 'Namn "i citat"\t+1'],
    ['l08', ' ＝1+1'],
    ['l10', "'=redan skyddat"],
  ])('of %s has no formula, and gives back the name %j as it is', async (action, name) => {
    const { id } = await seedActor(test, { name });
    await own(test, people, { actorId: id, action });
    const { body } = await test.visitor.get<string>('/coverage/export?actor=' + id);
    expect(formulaCellsOf(body)).toEqual([]);
    const [head, row] = readCsv(body, ';');
    expect(row?.cells[head?.cells.indexOf('Ansvarig aktör') ?? -1]).toBe(name);
  });

  it('begins with a byte order mark, so that å, ä and ö are read as they are', async () => {
    const answer = await fetch(`${test.origin}/api/v1/coverage/export`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
