import { describe, expect, it } from '@jest/globals';
import {
  statedObservation,
  storedIndicator,
  storedMeasure,
  storedObservation,
  storedSeries,
  storedTarget,
} from './indicator.fixture.ts';
import type { StoredMeasure } from './indicator.repository.ts';
import { assessmentsOf, presentTargets } from './target.presenter.ts';

type Stated = Parameters<typeof presentTargets>[1];
const shownOf = (measure: StoredMeasure, stated: Stated = []) =>
  presentTargets(measure, stated, storedIndicator(measure), 2026);
const assessed = (measure: StoredMeasure) => assessmentsOf(measure, [measure], 2026);
const stateOf = (change: Partial<StoredMeasure>) => assessed(storedMeasure(change))[0]?.state;

const COUNTY = storedSeries({
  observations: [statedObservation('2020', '70'), storedObservation('2025', '75')],
});
const statedValue: Stated[number] = {
  contributionId: 'of-a',
  initiativeId: 'a',
  workStatus: 'ongoing',
  indicatorCode: 'k-e1-1',
  measureCode: 'employed',
  direction: 'increase',
  kind: 'expected',
  sex: null,
  birth: null,
  value: '2',
  unit: 'persons',
  confidence: 'medium',
  isAccepted: false,
  year: 2028,
  statedAt: '',
};

/** A measure of what can be added. */
const PERSONS = storedMeasure({
  unit: 'persons',
  series: [{ ...COUNTY, unit: 'persons' }],
  targets: [storedTarget({ unit: 'persons' })],
});

describe('A target', () => {
  it('goes out field by field, with what remains and what initiatives state', () => {
    const input = {
      place: 'county',
      sex: null,
      birth: null,
      unit: 'persons',
      relativeToYear: null,
      status: 'final',
    };
    const [shown, ...others] = shownOf(PERSONS, [
      statedValue,
      { ...statedValue, contributionId: 'of-b', year: 2031 },
      { ...statedValue, contributionId: 'of-c', year: 2025 },
    ]);
    expect(others).toEqual([]);
    expect(shown).toEqual({
      kind: 'at_least',
      value: '80',
      bound: null,
      parityBetween: [],
      unit: 'persons',
      year: 2030,
      baseYear: null,
      direction: null,
      per: null,
      yearStatedIn: null,
      aim: null,
      differs: null,
      conditionOf: null,
      conditions: [],
      sex: null,
      birth: null,
      note: 'En anmärkning.',
      asWritten: 'minst 80 procent',
      assessment: {
        state: 'on_track',
        reason: null,
        rule: 'at_least',
        isPreliminary: false,
        inputs: [
          {
            ...input,
            role: 'baseline',
            period: '2020',
            value: '70',
            origin: 'strategy',
            source: 'Strategin',
          },
          {
            ...input,
            role: 'latest',
            period: '2025',
            value: '75',
            origin: 'source',
            source: 'SCB',
          },
        ],
        steps: expect.arrayContaining([
          { code: expect.any(String), params: expect.objectContaining({}) },
        ]),
      },
      level: '80',
      isMet: false,
      gap: {
        value: '5',
        reason: null,
        unit: 'persons',
        direction: 'increase',
        latest: '75',
        latestPeriod: '2025',
        goal: '80',
        isPreliminary: false,
      },
      claims: {
        range: { low: '0', middle: '2', high: '2' },
        initiatives: 1,
        year: 2030,
        byConfidence: expect.objectContaining({ medium: '2' }),
        withoutConfidence: '0',
        accepted: '0',
        quotes: [2025, 2028, 2031].map((year) => ({
          direction: 'increase',
          value: '2',
          unit: 'persons',
          year,
          confidence: 'medium',
          sex: null,
          birth: null,
          initiatives: 1,
        })),
        notAdded: [
          { reason: 'already_due', contributions: 1 },
          { reason: 'after_target_year', contributions: 1 },
        ],
      },
    });
  });

  it('counts what initiatives state of a share, and never adds it', () => {
    const share = { ...statedValue, unit: 'percent' };
    const [shown] = shownOf(storedMeasure({ series: [COUNTY] }), [
      share,
      { ...share, contributionId: 'of-b', initiativeId: 'b' },
    ]);
    expect(shown?.claims).toMatchObject({
      range: null,
      initiatives: 0,
      notAdded: [{ reason: 'never_added', contributions: 2 }],
    });
  });

  it('is met by the latest value', () => {
    const reached = storedSeries({ observations: [storedObservation('2025', '80')] });
    expect(shownOf(storedMeasure({ series: [reached] }))[0]).toMatchObject({
      isMet: true,
      assessment: { state: 'reached' },
      gap: { value: '0' },
    });
  });

  it('without a value is not judged', () => {
    expect(shownOf(storedMeasure())[0]).toMatchObject({
      isMet: false,
      assessment: { state: 'cannot_be_judged', reason: 'no_baseline', inputs: [] },
      gap: { value: null, latestPeriod: null },
    });
  });

  it('against a base year has its level from the value of that year', () => {
    const growth = storedTarget({
      kind: 'change_against_base',
      value: '10',
      baseYear: 2020,
      direction: 'increase',
    });
    const persons = storedSeries({ unit: 'persons', observations: COUNTY.observations });
    const measure = storedMeasure({ unit: 'persons', series: [persons], targets: [growth] });
    expect(shownOf(measure)[0]?.level).toBe('77');
  });

  it('says of a value that is itself a change since which year it is', () => {
    const growth = storedTarget({
      kind: 'change_against_base',
      value: '10',
      baseYear: 2020,
      direction: 'increase',
    });
    const changes = storedSeries({
      observations: [storedObservation('2025', '4', { relativeToYear: 2020 })],
    });
    const [shown] = shownOf(storedMeasure({ series: [changes], targets: [growth] }));
    expect(shown?.assessment.inputs).toMatchObject([{ value: '4', relativeToYear: 2020 }]);
  });

  it('names what shall be equal', () => {
    const parity = storedTarget({ kind: 'parity_between_sexes', parityBetween: ['sexes'] });
    expect(shownOf(storedMeasure({ targets: [parity] }))[0]?.parityBetween).toEqual(['sexes']);
  });
});

describe('What targets are judged by', () => {
  const reached = [storedObservation('2025', '85')];

  it('is not the values of municipalities', () => {
    const municipality = storedSeries({ place: 'municipality', observations: reached });
    expect(stateOf({ series: [municipality] })).toBe('cannot_be_judged');
    expect(stateOf({ series: [storedSeries({ observations: reached })] })).toBe('reached');
  });

  it('is the age group that the strategy states values of', () => {
    const young = storedSeries({
      ageGroup: '16-24',
      observations: [storedObservation('2027', '85')],
    });
    const stated = storedSeries({
      ageGroup: '20-64',
      observations: [statedObservation('2025', '70'), storedObservation('2026', '72')],
    });
    const valuesOf = (...series: StoredMeasure['series']) =>
      assessed(storedMeasure({ series }))[0]?.inputs.map(({ value }) => value);
    expect(valuesOf(young, stated)).toEqual(['70', '72']);
    expect(stateOf({ series: [young] })).toBe('reached');
  });

  it('is broken by a break of the series', () => {
    const breaks = [{ period: '2022', note: 'Ny källa.' }];
    expect(stateOf({ series: [COUNTY], breaks: [] })).toBe('on_track');
    expect(stateOf({ series: [COUNTY], breaks })).toBe('cannot_be_judged');
  });
});
