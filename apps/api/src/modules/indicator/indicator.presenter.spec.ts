import { describe, expect, it } from '@jest/globals';
import { publishedContribution } from '../contribution/contribution.fixture.ts';
import type { PublishedContribution } from '../contribution/index.ts';
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
    expect(presentIndicatorRow(stored)).toEqual({
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
  const INDICATOR = { code: 'k-e1-1', title: 'Sysselsatta' };
  const stored = storedIndicator(storedMeasure({ series: [REACHED], targets: [storedTarget()] }));
  const increase = (id: string, change: Partial<PublishedContribution>) =>
    publishedContribution(id, {
      indicator: INDICATOR,
      measureCode: 'employed',
      direction: 'increase',
      unit: 'percent',
      confidence: 'medium',
      byYear: 2028,
      ...change,
    });
  const all = { sex: null, birth: null };
  const expecting = increase('a', { expected: [{ ...all, value: '0.5' }] });
  const seeing = increase('b', {
    observed: [
      {
        ...all,
        contributionId: 'of-b',
        value: '0.2',
        unit: 'percent',
        note: '',
        evidenceUrl: null,
        confidence: 'high',
        reportId: 'spring',
        observedOn: '2026-06-30',
      },
    ],
  });
  const ofAnother = publishedContribution('c', { indicator: { code: 'k-e1-2', title: 'Annat' } });
  const ofNone = publishedContribution('d');

  it('has the values and the contributions of its own', () => {
    const shown = presentIndicator(stored, [expecting, ofAnother, ofNone, seeing], '2026-05-01');
    expect(shown).toMatchObject({
      code: 'k-e1-1',
      states: ['reached'],
      baselineNote: 'Från 2025.',
      knownOn: '2026-05-01',
      recordedOn: ['2026-01-02'],
      measures: [{ code: 'employed', targets: [{ claims: { initiatives: 1 } }] }],
    });
    expect(shown.contributions.map(({ id }) => id)).toEqual(['of-a', 'of-b']);
    expect(shown.contributions[0]).not.toHaveProperty('workStatus');
  });

  it('is of today where no day is asked for, and has nothing that nobody states', () => {
    expect(presentIndicator(stored, [])).toMatchObject({
      knownOn: null,
      contributions: [],
      sums: [],
      notSummed: [],
    });
  });

  it('sums what is expected by its year and what was observed by the year it was seen', () => {
    const common = {
      ...all,
      indicatorCode: 'k-e1-1',
      measureCode: 'employed',
      unit: 'percent',
      direction: 'increase',
      initiatives: 1,
    };
    const { sums, notSummed } = presentIndicator(stored, [expecting, seeing]);
    expect(sums).toEqual([
      {
        ...common,
        kind: 'expected',
        year: 2028,
        total: '0.5',
        byConfidence: expect.objectContaining({ medium: '0.5' }),
        withoutConfidence: '0',
      },
      {
        ...common,
        kind: 'observed',
        year: 2026,
        total: '0.2',
        byConfidence: expect.objectContaining({ high: '0.2' }),
        withoutConfidence: '0',
      },
    ]);
    // It has observed a number without having expected one.
    expect(notSummed).toEqual([
      { contributionId: 'of-b', kind: 'expected', reason: 'only_direction' },
    ]);
  });

  it('says once for each contribution and reason why it is not summed', () => {
    const men = { sex: 'men' as const, birth: null, value: '0.5' };
    const wrongUnit = increase('a', { unit: 'persons', expected: [men, { ...men, sex: 'women' }] });
    expect(presentIndicator(stored, [wrongUnit]).notSummed).toEqual([
      { contributionId: 'of-a', kind: 'expected', reason: 'unit_differs' },
    ]);
  });
});
