import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Action, CoverageMap, Initiative, InitiativeBody } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import {
  actionCodes,
  own,
  publishedBy,
  question,
  readPublic,
  serving,
} from './coverage-fixtures.ts';
import { cast, filed, published, type TestPeople } from './initiative-fixtures.ts';
import { MUNICIPALITIES, monthsAgo } from './made-up-initiatives.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const action = (code: string) => readPublic<Action>(test, `/actions/${code}`);
const inMonths = (months: number) => monthsAgo(-months);
const everywhere = { placeScope: 'municipalities' as const, municipalityCodes: MUNICIPALITIES };

/** Two active initiatives of two actors, in all municipalities, that say effects and name no end. */
async function strongWork(code: string, changes: Partial<InitiativeBody> = {}): Promise<void> {
  const { id } = await seedActor(test);
  const body = { ...serving(code), ...everywhere, endsOn: null, ...changes };
  await published(people, body);
  await publishedBy(test, people, id, body);
}

/** Nobody has reported on it for thirty months. */
const beSilent = ({ id }: Initiative) =>
  test.database.pool.query(
    `update initiative set published_at = now() - interval '30 months' where id = $1`,
    [id],
  );

describe('Active work', () => {
  it('is not thin where it reaches, rests on two, says effects and goes on', async () => {
    await strongWork('l10');
    const { coverage, facts } = await action('l10');
    expect(coverage.thin).toEqual([]);
    expect(coverage.reach).toMatchObject({
      municipalities: 14,
      sites: Object.fromEntries(MUNICIPALITIES.map((code) => [code, 2])),
    });
    expect(facts).toMatchObject({ active: 2, silent: 0, activeLeads: 2, lastEndOn: null });
  });

  it('is thin by each fact, with its numbers, and is found by it', async () => {
    await published(people, {
      ...serving('l11'),
      municipalityCodes: MUNICIPALITIES.slice(0, 6),
      contributions: [],
      endsOn: inMonths(5),
    });
    const { coverage } = await action('l11');
    expect(coverage.thin).toEqual([
      { fact: 'narrow_reach', params: { reach: 6, municipalities: 14, depth: 1 }, endsOn: null },
      { fact: 'single_actor', params: { actors: 1 }, endsOn: null },
      { fact: 'no_stated_effect', params: { stated: 0, active: 1 }, endsOn: null },
      { fact: 'ends_soon', params: {}, endsOn: inMonths(5) },
    ]);
    await strongWork('l12');
    for (const months of [20, 30, 40]) {
      await beSilent(await published(people, { ...serving('l12'), endsOn: inMonths(months) }));
    }
    expect((await action('l12')).coverage.thin).toEqual([
      { fact: 'mostly_silent', params: { silent: 3, ongoing: 5 }, endsOn: null },
    ]);
    const inArea = 'area=livsmiljo&thin=';
    expect(await actionCodes(test, `${inArea}narrow_reach`)).toEqual(['l11']);
    expect(await actionCodes(test, `${inArea}mostly_silent`)).toEqual(['l12']);
    expect(await actionCodes(test, `${inArea}mostly_silent,ends_soon`)).toEqual(['l11', 'l12']);
    expect(await actionCodes(test, `${inArea}end_passed`)).toEqual([]);
  });

  it('ends when the last of it does, and what is silent or planned does not prolong it', async () => {
    await strongWork('l13', { endsOn: inMonths(3) });
    await published(people, { ...serving('l13'), endsOn: inMonths(9) });
    await published(people, { ...serving('l13'), endsOn: inMonths(60), workStatus: 'planned' });
    await beSilent(await published(people, { ...serving('l13'), endsOn: null }));
    const { coverage, facts } = await action('l13');
    expect(facts.lastEndOn).toBe(inMonths(9));
    expect(coverage.thin).toEqual([{ fact: 'ends_soon', params: {}, endsOn: inMonths(9) }]);
    await published(people, { ...serving('l13'), endsOn: null });
    const open = await action('l13');
    expect([open.facts.lastEndOn, open.coverage.thin]).toEqual([null, []]);
  });

  it('is told apart where its last end has passed', async () => {
    const past = { startsOn: '2019-01-01', endsOn: '2020-12-31' };
    await strongWork('l14', past);
    expect((await action('l14')).coverage.thin).toEqual([
      { fact: 'end_passed', params: {}, endsOn: '2020-12-31' },
    ]);
    expect(await actionCodes(test, 'area=livsmiljo&thin=end_passed')).toEqual(['l14']);
  });

  it('is judged in a municipality without its reach, and of an actor without that it is one', async () => {
    await published(people, { ...serving('k20'), endsOn: null });
    const thinOf = async (selection: string) => {
      const { areas } = await readPublic<CoverageMap>(test, `/coverage?${selection}`);
      return areas
        .flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
        .find(({ code }) => code === 'k20')
        ?.thin.map(({ fact }) => fact);
    };
    expect(await thinOf('')).toEqual(['narrow_reach', 'single_actor']);
    expect(await thinOf('municipality=2521')).toEqual(['single_actor']);
    expect(await thinOf(`actor=${people.actorId}`)).toEqual(['narrow_reach']);
  });

  it('stands in the order of thinness: without work, then by facts, reach and owner', async () => {
    const { id: actorId } = await seedActor(test);
    await strongWork('k21');
    for (const code of ['k22', 'k23', 'k24']) {
      await published(people, {
        ...serving(code),
        municipalityCodes: MUNICIPALITIES.slice(0, code === 'k24' ? 2 : 3),
        endsOn: null,
      });
    }
    await published(people, { ...serving('k25'), contributions: [], endsOn: null });
    await own(test, people, { actorId, action: 'k22' });
    const wanted = ['k26', 'k25', 'k24', 'k23', 'k22', 'k21'];
    const order = async (sort: string) =>
      (await actionCodes(test, `area=kompetens&sort=${sort}`)).filter((code) =>
        wanted.includes(code),
      );
    expect(await order('thin')).toEqual(wanted);
    expect(await order('-thin')).toEqual(wanted.toReversed());
  });
});

describe('A questioned contribution', () => {
  it('is neither said nor seen', async () => {
    const initiative = await published(people, serving('i10'));
    const report = {
      contributionId: initiative.contributions[0]?.id ?? '',
      sex: 'women' as const,
      birth: null,
      value: '0.1',
      unit: 'percent',
      note: 'Tolv personer fick arbete.',
      evidenceUrl: null,
      confidence: 'medium' as const,
    };
    await filed(people, initiative.id, { observedEffects: [report] });
    const before = await action('i10');
    expect(before.facts).toMatchObject({ withExpectedEffect: 1, withObservedEffect: 1 });
    expect(before.coverage.evidence).toBe('observed');
    expect(before.effectGoals.map(({ code }) => code)).toEqual(['k-e1']);
    await question(people, initiative);
    const { facts, coverage, effectGoals } = await action('i10');
    expect(facts).toMatchObject({ withExpectedEffect: 0, withObservedEffect: 0 });
    expect([coverage.evidence, effectGoals]).toEqual(['none', []]);
    expect(coverage.thin.map(({ fact }) => fact)).toContain('no_stated_effect');
    expect(coverage.gaps.map(({ kind }) => kind)).toContain('no_expected_effect');
    expect(await actionCodes(test, 'area=innovation&thin=no_stated_effect')).toEqual(['i10']);
    expect(await actionCodes(test, 'area=innovation&evidence=expected,observed')).toEqual([]);
  });
});

describe('The depth that reach is counted with', () => {
  it('is one in a county with little work, and can be asked for', async () => {
    await published(people, { ...serving('i11'), municipalityCodes: ['2521', '2584'] });
    await published(people, { ...serving('i11'), municipalityCodes: ['2521'] });
    const mapAt = async (query: string) => {
      const { depth, areas, municipalities } = await readPublic<CoverageMap>(
        test,
        `/coverage${query}`,
      );
      const tile = areas
        .flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
        .find(({ code }) => code === 'i11');
      const narrow = tile?.thin.find(({ fact }) => fact === 'narrow_reach')?.params;
      return [depth, municipalities, tile?.reach, narrow];
    };
    const at = (depth: number, reach: number) => [
      depth,
      14,
      reach,
      { reach, municipalities: 14, depth },
    ];
    expect(await mapAt('')).toEqual(at(1, 2));
    expect(await mapAt('?depth=2')).toEqual(at(2, 1));
    expect(await mapAt('?depth=3')).toEqual(at(3, 0));
  });
});
