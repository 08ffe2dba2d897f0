import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessTarget, countStates } from './assess-target.ts';
import { judged, observe, target } from './assessment.fixture.ts';
import { TARGET_KINDS } from './indicator-vocabulary.ts';
import { periodYear } from './observation.ts';
import { type Target, targetFaults } from './target.ts';

describe('a target that lacks what its kind needs', () => {
  it.each<[Partial<Target>, string[]]>([
    [{ kind: 'at_least' }, ['value_missing']],
    [{ kind: 'at_most', value: '25 %' }, ['value_invalid']],
    [{ kind: 'at_most', value: '25', year: null }, ['year_missing']],
    [{ kind: 'change_against_base', value: '-70' }, ['base_year_missing']],
    [{ kind: 'direction_only' }, ['direction_missing']],
    [{ kind: 'direction_only', direction: 'maintain' }, ['direction_missing']],
    [{ kind: 'at_least', value: '1', bound: 'exactly' }, ['bound_contradicts']],
    [{ kind: 'at_most', value: '1', bound: 'more_than' }, ['bound_contradicts']],
    [{ kind: 'parity_between_sexes', parityBetween: [] }, ['parity_missing']],
  ])('%j is not judged: %j', (change, faults) => {
    expect(targetFaults(target(change))).toEqual(faults);
    expect(judged(target(change), observe('2017', '1'))).toBe('target_incomplete');
  });

  it.each(['faster_than_nation', 'on_par_with_nation', 'parity_between_sexes'] as const)(
    '%s needs nothing else',
    (kind) => {
      expect(targetFaults(target({ kind, year: null }))).toEqual([]);
    },
  );
});

describe('laws of assessment', () => {
  const observation = fc.record({
    place: fc.constantFrom('county' as const, 'nation' as const),
    period: fc.integer({ min: 2005, max: 2035 }).map(String),
    value: fc.option(fc.integer({ min: -50, max: 150 }).map(String)),
    unit: fc.constantFrom('percent', 'persons'),
    sex: fc.constantFrom(null, 'women' as const, 'men' as const),
    birth: fc.constantFrom(null, 'sweden' as const, 'abroad' as const),
    origin: fc.constantFrom('strategy' as const, 'source' as const),
    status: fc.constantFrom('final' as const, 'preliminary' as const, 'missing' as const),
    source: fc.constant('SCB'),
  });
  const breaks = fc.uniqueArray(fc.integer({ min: 2010, max: 2030 }).map(String), { maxLength: 2 });
  const anyTarget = fc
    .record({
      kind: fc.constantFrom(...TARGET_KINDS),
      value: fc.integer({ min: -90, max: 120 }).map(String),
      unit: fc.constantFrom(null, 'percent'),
      year: fc.constantFrom(2025, 2030),
      baseYear: fc.constant(2010),
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      sex: fc.constantFrom(null, 'women' as const),
      parityBetween: fc.constantFrom(['sexes' as const], ['groups' as const, 'sexes' as const]),
      bound: fc.constant(null),
    })
    .map((change) => target(change));

  it('never say behind or wrong way of a single period, never fail, and give a reason exactly when needed', () => {
    fc.assert(
      fc.property(
        anyTarget,
        fc.array(observation, { maxLength: 12 }),
        breaks,
        (what, observations, at) => {
          const { state, reason, inputs, isPreliminary } = assessTarget(what, observations, at);
          expect(reason === null).toBe(state !== 'cannot_be_judged');
          if (new Set(observations.map(({ period }) => period)).size <= 1) {
            expect(['reached', 'cannot_be_judged']).toContain(state);
          }
          expect(inputs.every(({ value, status }) => value !== null && status !== 'missing')).toBe(
            true,
          );
          if (isPreliminary) expect(inputs.map(({ status }) => status)).toContain('preliminary');
        },
      ),
    );
  });

  it('never say more of a broken series than that it is reached', () => {
    fc.assert(
      fc.property(anyTarget, fc.array(observation, { maxLength: 12 }), (what, observations) => {
        const everyYear = Array.from({ length: 31 }, (_, index) => String(2005 + index));
        const { state } = assessTarget(what, observations, everyYear);
        expect(['reached', 'cannot_be_judged']).toContain(state);
      }),
    );
  });

  it('do not depend on the order of the observations', () => {
    const unique = fc.uniqueArray(observation, {
      maxLength: 10,
      selector: ({ place, period, sex, birth, origin }) =>
        `${place} ${period} ${sex} ${birth} ${origin}`,
    });
    fc.assert(
      fc.property(anyTarget, unique, (what, observations) => {
        expect(assessTarget(what, observations.toReversed())).toEqual(
          assessTarget(what, observations),
        );
      }),
    );
  });
});

describe('several targets of one indicator', () => {
  it('are counted by state, never averaged', () => {
    const baseline = observe('2017', '75');
    const later = observe('2021', '96');
    const deadlines = [2025, 2030].map((year) => target({ value: '98', unit: 'percent', year }));
    const assessments = deadlines.map((deadline) => assessTarget(deadline, [baseline, later]));
    expect(countStates(assessments)).toEqual({
      reached: 0,
      on_track: 2,
      unchanged: 0,
      behind: 0,
      below: 0,
      wrong_way: 0,
      missed: 0,
      cannot_be_judged: 0,
    });
  });
});

describe('the year of a period', () => {
  it.each([
    ['2017', 2017],
    ['2017/2018', 2018],
    ['2026M04', 2026],
    ['2026K2', 2026],
    ['okänd', null],
  ])('%s is %s', (period, year) => {
    expect(periodYear(period)).toBe(year);
  });
});
