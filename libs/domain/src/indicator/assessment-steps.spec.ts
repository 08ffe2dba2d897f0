import { describe, expect, it } from '@jest/globals';
import { account, observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';
import { type Target } from './target.ts';

const tonnes = (period: string, value: string, change: Partial<Observation> = {}) =>
  observe(period, value, { unit: 'tonnes', ...change });

describe('What is shown of a target that nothing is known of', () => {
  it('is nothing', () => {
    expect(account(target({ value: '50' }), [])).toEqual({
      verdict: 'no_baseline',
      inputs: [],
      steps: [],
    });
  });
});

describe('What is shown of a level', () => {
  const half = target({ value: '50' });
  const base = observe('2020', '40');

  it('is how it compares with the value, in the unit of the latest where the target names none', () => {
    expect(account(half, [base, observe('2025', '50')])).toEqual({
      verdict: 'reached',
      inputs: ['baseline 2020 40', 'latest 2025 50'],
      steps: [
        'baseline 40 percent 2020',
        'latest 50 percent 2025',
        'target 50 percent 2030',
        'compare 50 = 50',
      ],
    });
  });

  it('is that it is on track exactly on the path, also where the value is to be passed', () => {
    const verdict = (what: Target) => account(what, [base, observe('2025', '45')]).verdict;
    expect(verdict(half)).toBe('on_track');
    expect(verdict({ ...half, bound: 'more_than' })).toBe('on_track');
  });

  it('is how it compares with the baseline, where it goes the wrong way', () => {
    expect(account(half, [base, observe('2025', '39')]).steps.slice(2)).toEqual([
      'target 50 percent 2030',
      'compare 39 < 40',
    ]);
  });

  it('is what was looked at, where units differ', () => {
    const persons = observe('2025', '2', { unit: 'persons' });
    expect(account({ ...half, unit: 'tonnes' }, [base, persons]).inputs).toEqual([
      'considered 2020 40',
      'considered 2025 2',
    ]);
    expect(account(half, [base, persons])).toEqual({
      verdict: 'unit_differs',
      inputs: ['baseline 2020 40', 'latest 2025 2'],
      steps: [],
    });
  });

  it('is nothing of another part of the population, nor of a period without a year', () => {
    expect(account(half, [observe('2020', '40', { birth: 'abroad' })]).verdict).toBe(
      'breakdown_missing',
    );
    expect(account(half, [base, observe('okänd', '60')]).inputs).toEqual(['baseline 2020 40']);
  });

  it('is no other figure where none is stated, or where it is in another unit', () => {
    const byHand = observe('2020', '45', { origin: 'hand' });
    const stated = observe('2020', '40', { origin: 'strategy' });
    const persons = observe('2020', '45', { unit: 'persons' });
    for (const observations of [
      [base, byHand],
      [stated, persons],
    ]) {
      expect(
        account(half, observations).steps.map((assessmentStep) => assessmentStep.split(' ')[0]),
      ).toEqual(['baseline', 'target']);
    }
  });
});

describe('What is shown of a direction', () => {
  const rise = target({ kind: 'direction_only', direction: 'increase' });
  const base = observe('2017', '40');
  const latest = observe('2020', '42');

  it('is the baseline alone, until there is a later value', () => {
    expect(account(rise, [base])).toEqual({
      verdict: 'only_baseline',
      inputs: ['baseline 2017 40'],
      steps: ['baseline 40 percent 2017'],
    });
    expect(account(rise, [base, latest])).toEqual({
      verdict: 'on_track',
      inputs: ['baseline 2017 40', 'latest 2020 42'],
      steps: ['baseline 40 percent 2017', 'latest 42 percent 2020', 'compare 42 > 40'],
    });
  });

  it('is both and the break, where it cannot be compared across it', () => {
    expect(account(rise, [base, latest], ['2019'])).toEqual({
      verdict: 'series_break',
      inputs: ['baseline 2017 40', 'latest 2020 42'],
      steps: ['baseline 40 percent 2017', 'latest 42 percent 2020', 'break 2019'],
    });
  });

  it('is of the values in the latest unit, or of what was looked at', () => {
    const earlier = [tonnes('2014', '7'), tonnes('2015', '8')];
    expect(account(rise, [...earlier, base, latest]).inputs).toEqual([
      'baseline 2017 40',
      'latest 2020 42',
    ]);
    expect(account({ ...rise, unit: 'persons' }, [base]).inputs).toEqual(['considered 2017 40']);
  });
});

describe('What is shown of a change against a base year', () => {
  const fall = target({ kind: 'change_against_base', value: '-70', baseYear: 2010 });
  const base = tonnes('2010', '900');
  const latest = tonnes('2020', '540');

  it('is the base year once, where it is the baseline too', () => {
    expect(account(fall, [base, latest]).inputs).toEqual(['base_year 2010 900', 'latest 2020 540']);
  });

  it('is nothing from before the base year, in another unit, or beside its value', () => {
    const others = [
      tonnes('2005', '100'),
      tonnes('2010', '1000', { origin: 'strategy' }),
      observe('2015', '5', { unit: 'index', origin: 'strategy' }),
    ];
    const { inputs, steps } = account(fall, [...others, base, latest]);
    expect(inputs).toEqual(['base_year 2010 900', 'latest 2020 540']);
    expect(steps).toContain('baseline 0 percent 2010');
  });

  it('is a value of the base year in the unit of the latest, whoever states it', () => {
    const values = [
      observe('2010', '900', { unit: 'kilotonnes' }),
      tonnes('2010', '900000', { origin: 'strategy' }),
      tonnes('2020', '270000'),
    ];
    const found = account(fall, values);
    expect(found.verdict).toBe('reached');
    expect(found.inputs).toEqual(['base_year 2010 900000', 'latest 2020 270000']);
    const change = observe('2021', '-71', { relativeToYear: 2010 });
    expect(account(fall, [...values, change]).inputs[0]).toBe('base_year 2010 900000');
  });

  it('is a change that is published as such, beside the value of the base year', () => {
    const change = observe('2020', '-40', { relativeToYear: 2010 });
    const found = account(fall, [base, change]);
    expect(found.verdict).toBe('on_track');
    expect(found.inputs).toEqual(['base_year 2010 900', 'latest 2020 -40']);
    expect(found.steps.slice(0, 3)).toEqual([
      'change 900 2010 900 2010 0',
      'baseline 0 percent 2010',
      'latest -40 percent 2020',
    ]);
  });

  it('is the change alone, where the base year has no value', () => {
    const change = observe('2016', '-30', { relativeToYear: 2010 });
    expect(account(fall, [change])).toMatchObject({
      verdict: 'only_baseline',
      inputs: ['baseline 2016 -30'],
    });
    expect(account(fall, [change, latest])).toMatchObject({
      verdict: 'only_baseline',
      inputs: ['baseline 2016 -30'],
    });
  });

  it('is what was looked at, without a value of the base year or in another unit', () => {
    expect(account(fall, [latest])).toMatchObject({
      verdict: 'no_base_year',
      inputs: ['considered 2020 540'],
    });
    expect(account(fall, [base, observe('2021', '3', { unit: 'index' })])).toMatchObject({
      verdict: 'unit_differs',
      inputs: ['base_year 2010 900', 'latest 2021 3'],
    });
  });

  it('is the values themselves and the break, where they cannot be compared across it', () => {
    const baseline = tonnes('2016', '630', { origin: 'strategy' });
    expect(account(fall, [base, baseline, latest], ['2012'])).toEqual({
      verdict: 'series_break',
      inputs: ['base_year 2010 900', 'baseline 2016 630', 'latest 2020 540'],
      steps: ['baseline 630 tonnes 2016', 'latest 540 tonnes 2020', 'break 2012'],
    });
    expect(account(fall, [base, baseline], ['2012'])).toEqual({
      verdict: 'series_break',
      inputs: ['base_year 2010 900', 'baseline 2016 630'],
      steps: ['baseline 630 tonnes 2016', 'break 2012'],
    });
  });
});
