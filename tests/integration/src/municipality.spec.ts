import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ActionPage,
  CoverageMap,
  InitiativePage,
  Municipality,
  MunicipalityList,
} from '@samhandling/contract';
import { addMonths, isActive, MUNICIPALITY_WORK, sitesOf } from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
import { own, readPublic } from './coverage-fixtures.ts';
import { cast } from './initiative-fixtures.ts';
import { makeUpInitiatives, pulseOn, today, type MadeUp } from './made-up-initiatives.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

const KIRUNA = '2584';

let test: PlatformTest;
let initiatives: MadeUp[];
let list: MunicipalityList;
beforeAll(async () => {
  test = await openTestApp();
  const { items } = await readPublic<ActionPage>(test, '/actions?limit=100');
  initiatives = await makeUpInitiatives(
    test,
    items.slice(0, 40).map(({ code }) => code),
    12,
  );
  list = await readPublic<MunicipalityList>(test, '/municipalities');
});
afterAll(() => test.close());

const countOf = async (query: string) =>
  (await readPublic<InitiativePage>(test, `/initiatives?limit=1&${query}`)).total;

describe('The municipalities', () => {
  it('are those of the region, in the order of the map', () => {
    expect(list.items).toHaveLength(14);
    expect(list.items[0]).toMatchObject({ name: 'Kiruna', slug: 'kiruna' });
    const rows = list.items.map(({ hex }) => hex.row);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  it('have the same of the actions as the coverage that is asked for each alone', async () => {
    for (const { code, places, nobodyUnowned } of list.items) {
      const { summary } = await readPublic<CoverageMap>(test, `/coverage?municipality=${code}`);
      expect([code, places, nobodyUnowned]).toEqual([code, summary.places, summary.nobodyUnowned]);
      expect(Object.values(places).reduce((sum, one) => sum + one)).toBe(list.actions);
    }
  });

  it('have as many actions of each kind as the list of actions', async () => {
    for (const place of MUNICIPALITY_WORK) {
      const { total } = await readPublic<ActionPage>(
        test,
        `/actions?municipality=${KIRUNA}&place=${place}&limit=1`,
      );
      expect([place, list.items[0]?.places[place]]).toEqual([place, total]);
    }
  });
});

describe('A municipality', () => {
  it('is found by its code and by its name in an address', async () => {
    const byCode = await readPublic<Municipality>(test, `/municipalities/${KIRUNA}`);
    expect(byCode).toEqual(await readPublic<Municipality>(test, '/municipalities/kiruna'));
    expect(byCode.neighbours.map(({ name }) => name)).toContain('Gällivare');
    const { status } = await test.visitor.get('/municipalities/skelleftea');
    expect(status).toBe(404);
  });

  it('counts the work that is active there, and whose it is, as the lists do', async () => {
    const {
      onSite,
      own: itself,
      others,
    } = await readPublic<Municipality>(test, '/municipalities/kiruna');
    const active = initiatives.filter((one) => {
      const pulse = pulseOn(one, today);
      return pulse && isActive(pulse) && sitesOf(one).includes(KIRUNA);
    });
    expect(onSite.active).toBe(active.length);
    expect(onSite.active).toBeGreaterThan(0);
    const isActiveHere = `municipality=${KIRUNA}&workStatus=ongoing&timeliness=recent,due`;
    expect(await countOf(isActiveHere)).toBe(onSite.active);
    expect(await countOf(`${isActiveHere}&ledFrom=${KIRUNA}`)).toBe(onSite.ledFromHere);
    expect(await countOf(`actor=${String(itself?.actor.id)}`)).toBe(itself?.takesPart);
    expect(await countOf(`actor=${String(itself?.actor.id)}&ledFrom=${KIRUNA}`)).toBe(
      itself?.leads,
    );
    expect(itself?.leads).toBeGreaterThan(0);
    const otherTypes = 'region,state_agency,university,company,civil_society,other';
    expect(await countOf(`ledFrom=${KIRUNA}&actorType=${otherTypes}`)).toBe(others.leads);
  });

  it('tells what ends there within a year, and what has passed its end', async () => {
    const active = initiatives.filter((one) => {
      const pulse = pulseOn(one, today);
      return pulse && isActive(pulse) && sitesOf(one).includes(KIRUNA);
    });
    const ends = [addMonths(today, -1), today, addMonths(today, 12), addMonths(today, 13)];
    for (const [index, day] of ends.entries()) {
      await test.database.pool.query('update initiative set ends_on = $2 where id = $1', [
        active[index]?.id,
        day,
      ]);
    }
    const { onSite, endsNext, endsBefore } = await readPublic<Municipality>(
      test,
      '/municipalities/kiruna',
    );
    expect([onSite.endPassed, onSite.endsSoon]).toEqual([1, 2]);
    expect(endsNext.map(({ id, endsOn }) => [id, endsOn])).toEqual([
      [active[1]?.id, ends[1]],
      [active[2]?.id, ends[2]],
    ]);
    const isActiveHere = `municipality=${KIRUNA}&workStatus=ongoing&timeliness=recent,due`;
    expect(await countOf(`${isActiveHere}&endsFrom=${today}&endsTo=${endsBefore}`)).toBe(2);
    expect(await countOf(`${isActiveHere}&endsTo=${addMonths(today, -1)}`)).toBe(1);
  });

  it('owns what its actors have a confirmed lead of, and nothing that is only claimed', async () => {
    const { id: actorId } = await seedActor(test, { type: 'company' });
    await test.database.pool.query('update actor set municipality_code = $2 where id = $1', [
      actorId,
      KIRUNA,
    ]);
    const people = await cast(test);
    await own(test, people, { actorId, action: 'l01' });
    await own(test, people, { actorId, action: 'l02', isConfirmed: false });
    const { owns } = await readPublic<Municipality>(test, '/municipalities/kiruna');
    expect(owns.map(({ code }) => code)).toEqual(['l01']);
  });
});

describe('The measures of a municipality', () => {
  const MEASURE = 'k-e1-1';

  /** Values of the first measure of an indicator, of all together. */
  async function seedValues(values: readonly [place: string, period: string, value: string][]) {
    const { rows } = await test.database.pool.query<{ id: string; unit: string }>(
      `select measure.id, measure.unit from measure
       join indicator on indicator.id = measure.indicator_id
       where indicator.code = $1 and measure.retired_at is null order by measure.position limit 1`,
      [MEASURE],
    );
    const [measure] = rows;
    for (const [place, period, value] of values) {
      await test.database.pool.query(
        `with kept as (
           insert into series (measure_id, place_code, unit, position, added_at)
           select $1, $2, $3, 900, now() where not exists (select 1 from series where measure_id = $1
             and place_code = $2 and sex is null and birth is null and age_group is null and unit = $3)
           returning id
         ), chosen as (
           select id from kept union all
           select id from series where measure_id = $1 and place_code = $2 and sex is null
             and birth is null and age_group is null and unit = $3
         )
         insert into observation (series_id, period, value, as_written, source, revision, origin)
         select id, $4, $5::numeric, $5::text, 'Provet', 1, 'hand' from chosen limit 1`,
        [measure?.id, place, measure?.unit, period, value],
      );
    }
  }

  const measures = async () =>
    (await readPublic<Municipality>(test, '/municipalities/kiruna')).measures;

  it('are of the latest period that is known of it, and of that period for all others', async () => {
    expect(await measures()).toEqual([]);
    await seedValues([
      [KIRUNA, '2031', '70.5'],
      [KIRUNA, '2032', '71.5'],
      ['2521', '2032', '80'],
      ['2580', '2033', '90'],
      ['25', '2032', '75.25'],
      ['00', '2031', '77'],
    ]);
    const [shown, ...others] = await measures();
    expect(others).toEqual([]);
    expect(shown).toMatchObject({
      indicator: { code: MEASURE },
      period: '2032',
      value: '71.5',
      county: '75.25',
      nation: null,
      municipalities: [
        { code: '2521', value: '80' },
        { code: KIRUNA, value: '71.5' },
      ],
    });
  });
});
