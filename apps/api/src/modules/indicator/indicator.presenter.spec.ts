import { describe, expect, it } from '@jest/globals';
import { statedSizes } from '../contribution/contribution.fixture.ts';
import {
  statedObservation,
  storedIndicator,
  storedMeasure,
  storedObservation,
  storedSeries,
  storedTarget,
} from './indicator.fixture.ts';
import { presentIndicator, presentIndicatorRow } from './indicator.presenter.ts';

const REACHED = storedSeries({
  observations: [statedObservation('2020', '70'), storedObservation('2025', '85')],
});

describe('An indicator in a list', () => {
  it('goes out field by field, with a state for each target of its measures', () => {
    const stored = storedIndicator(storedMeasure({ series: [REACHED] }), storedMeasure());
    expect(presentIndicatorRow(stored, 2026)).toEqual({
      code: 'k-e1-1',
      title: 'Sysselsatta',
      wording: 'Fler sysselsatta.',
      area: { code: 'k', title: 'Kompetens', position: 1 },
      effectGoal: { code: 'k-e1', title: 'Fler i arbete', areaCode: 'k' },
      states: ['reached', 'cannot_be_judged'],
      contributionCount: 3,
    });
  });
});

describe('An indicator on its own page', () => {
  const stored = storedIndicator(
    storedMeasure({
      unit: 'persons',
      series: [{ ...REACHED, unit: 'persons' }],
      targets: [storedTarget({ unit: 'persons', value: '90' })],
    }),
  );
  const all = { sex: null, birth: null };
  const expecting = statedSizes('a');
  const seeing = statedSizes('b', {
    expected: [],
    observed: [
      { ...all, value: '2', unit: 'persons', confidence: 'high', observedOn: '2026-06-30' },
    ],
  });

  it('has the values of its own, and counts who contributes', () => {
    const again = statedSizes('a', { contributionId: 'another' });
    expect(presentIndicator(stored, [expecting, seeing, again], 2026, '2026-05-01')).toMatchObject({
      code: 'k-e1-1',
      states: ['on_track'],
      baselineNote: 'Från 2025.',
      knownOn: '2026-05-01',
      recordedOn: ['2026-01-02'],
      initiativeCount: 2,
      measures: [{ code: 'employed', targets: [{ claims: { initiatives: 1 } }] }],
    });
  });

  it('is of today where no day is asked for, and has nothing that nobody states', () => {
    expect(presentIndicator(stored, [], 2026)).toMatchObject({
      knownOn: null,
      initiativeCount: 0,
      sums: [],
      notSummed: [],
    });
  });

  it('sums what is expected by its year and what was observed by the year it was seen', () => {
    const common = {
      ...all,
      indicatorCode: 'k-e1-1',
      measureCode: 'employed',
      unit: 'persons',
      direction: 'increase',
      initiatives: 1,
    };
    const { sums, notSummed } = presentIndicator(stored, [expecting, seeing], 2026);
    expect(sums).toEqual([
      {
        ...common,
        kind: 'expected',
        year: 2028,
        total: '10',
        byConfidence: expect.objectContaining({ medium: '10' }),
        withoutConfidence: '0',
        accepted: '0',
      },
      {
        ...common,
        kind: 'observed',
        year: 2026,
        total: '2',
        byConfidence: expect.objectContaining({ high: '2' }),
        withoutConfidence: '0',
        accepted: '0',
      },
    ]);
    // It has observed a number without having expected one.
    expect(notSummed).toEqual([{ kind: 'expected', reason: 'only_direction', contributions: 1 }]);
  });

  it('counts each contribution once for a reason why it is not summed', () => {
    const men = { sex: 'men' as const, birth: null, value: '0.5' };
    const wrongUnit = (id: string) =>
      statedSizes(id, { unit: 'percent', expected: [men, { ...men, sex: 'women' }] });
    const { notSummed, measures } = presentIndicator(
      stored,
      [wrongUnit('a'), wrongUnit('b')],
      2026,
    );
    expect(notSummed).toEqual([{ kind: 'expected', reason: 'unit_differs', contributions: 2 }]);
    expect(measures[0]?.targets[0]?.claims.notAdded).toEqual([
      { reason: 'unit_differs', contributions: 2 },
    ]);
  });
});
