import { describe, expect, it } from '@jest/globals';
import { assessTarget } from './assess-target.ts';
import { observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';

const count = (period: string, value: string, change: Partial<Observation> = {}) =>
  observe(period, value, { unit: 'dwellings', ...change });
const judgedIn = (thisYear: number, about: typeof dwellings, ...known: Observation[]) => {
  const { state, reason } = assessTarget(about, known, [], thisYear);
  return reason ?? state;
};
const dwellings = target({ value: '1500', unit: 'dwellings', per: 'year' });
const stated = count('2016', '1144', { origin: 'strategy' });

describe('1 500 dwellings each year, 1 144 in 2016', () => {
  it('cannot be judged by the baseline alone', () => {
    expect(judgedIn(2026, dwellings, stated)).toBe('only_baseline');
  });

  it.each([
    ['1265', 'below'],
    ['1100', 'below'],
    ['1500', 'reached'],
    ['1540', 'reached'],
  ])('with %s in the latest whole year is %s: there is no path', (value, state) => {
    expect(judgedIn(2026, dwellings, stated, count('2025', value))).toBe(state);
  });

  it('is not judged by a year that has not ended, or by a part of one', () => {
    expect(judgedIn(2026, dwellings, stated, count('2026', '1600'))).toBe('year_not_ended');
    expect(judgedIn(2026, dwellings, stated, count('2025K4', '1600'))).toBe('year_not_ended');
    expect(judgedIn(2026, dwellings, count('2026', '1600'))).toBe('year_not_ended');
  });

  it('knows the year before, and how many of the years met it', () => {
    const { inputs, steps } = assessTarget(
      dwellings,
      [stated, count('2023', '1200'), count('2024', '1540'), count('2025', '1450')],
      [],
      2026,
    );
    expect(inputs.map(({ role, period }) => `${role} ${period}`)).toEqual([
      'baseline 2016',
      'previous 2024',
      'latest 2025',
    ]);
    expect(steps.find(({ code }) => code === 'years')?.params).toMatchObject({
      met: 1,
      years: 3,
      from: 2023,
      to: 2025,
    });
  });

  it("is missed where not every year met it, once the target's year has come", () => {
    const short = [stated, count('2029', '1499'), count('2030', '1600')];
    expect(judgedIn(2031, dwellings, ...short)).toBe('missed');
    expect(judgedIn(2031, dwellings, stated, count('2029', '1500'), count('2030', '1600'))).toBe(
      'reached',
    );
  });

  it('is not judged in another unit', () => {
    expect(judgedIn(2026, dwellings, observe('2025', '3'))).toBe('unit_differs');
  });
});

describe('experimental projects that shall rise to ten each year, none in 2017', () => {
  const experiments = { ...dwellings, value: '10', direction: 'increase' as const };
  const none = count('2017', '0', { origin: 'strategy' });

  it.each([
    ['0', '2025', 'unchanged'],
    ['4', '2025', 'below'],
    ['11', '2025', 'reached'],
    ['7', '2030', 'missed'],
    ['10', '2030', 'reached'],
  ])('with %s in %s is %s', (value, period, state) => {
    expect(judgedIn(2031, experiments, none, count(period, value))).toBe(state);
  });

  it('is no failure because of an earlier year with fewer', () => {
    expect(judgedIn(2031, experiments, none, count('2020', '2'), count('2030', '10'))).toBe(
      'reached',
    );
  });
});
