import { describe, expect, it } from '@jest/globals';
import { publishedContribution } from '../contribution/contribution.fixture.ts';
import type { PublishedContribution } from '../contribution/index.ts';
import { storedIndicator, storedMeasure } from '../indicator/indicator.fixture.ts';
import {
  presentEffectGoalRow,
  presentMunicipalities,
  presentReach,
} from './effect-goal.presenter.ts';
import type { EffectGoalSurroundings } from './effect-goal.repository.ts';

const INHABITANTS = { period: '2025', value: '7000', source: 'SCB' };
const AROUND: EffectGoalSurroundings = {
  actions: [],
  municipalities: [
    { code: '2521', name: 'Pajala', initiatives: 3, inhabitants: INHABITANTS },
    { code: '2584', name: 'Kiruna', initiatives: 0, inhabitants: null },
  ],
  countyWideInitiatives: 1,
  perspectives: [{ code: 'p1', title: 'Jämställdhet', initiatives: 2 }],
  previous: null,
  next: null,
};

describe('An effect goal in a list', () => {
  it('goes out field by field, with the states of the targets of each indicator', () => {
    const area = { code: 'k', title: 'Kompetens', position: 1 };
    expect(
      presentEffectGoalRow(
        {
          code: 'k-e1',
          title: 'Fler i arbete',
          area,
          initiativeCount: 4,
          expectedCount: 3,
          observedCount: 2,
        },
        [storedIndicator(storedMeasure())],
      ),
    ).toEqual({
      code: 'k-e1',
      title: 'Fler i arbete',
      area,
      initiativeCount: 4,
      expectedCount: 3,
      observedCount: 2,
      indicators: [{ code: 'k-e1-1', title: 'Sysselsatta', states: ['cannot_be_judged'] }],
    });
  });
});

describe('The municipalities of an effect goal', () => {
  it('have their initiatives, also against how many live there', () => {
    expect(presentMunicipalities(AROUND)).toEqual([
      {
        code: '2521',
        name: 'Pajala',
        initiatives: 3,
        inhabitants: INHABITANTS,
        perInhabitants: '4.29',
      },
      { code: '2584', name: 'Kiruna', initiatives: 0, inhabitants: null, perInhabitants: null },
    ]);
  });
});

describe('Who an effect goal reaches', () => {
  const observed: PublishedContribution['observed'][number] = {
    contributionId: 'roads',
    sex: 'men',
    birth: 'abroad',
    value: '1',
    unit: 'percent',
    note: '',
    evidenceUrl: null,
    confidence: 'high',
    reportId: 'spring',
    observedOn: '2026-06-30',
  };
  it('is what initiatives expect and have observed with a value', () => {
    const { sexes, births } = presentReach(
      [
        publishedContribution('a', { expected: [{ sex: 'women', birth: null, value: '1' }] }),
        publishedContribution('b', { observed: [observed] }),
        publishedContribution('c', { observed: [{ ...observed, birth: 'sweden', value: null }] }),
      ],
      AROUND,
    );
    expect(sexes).toEqual({ women: 1, men: 1, notSaid: 0 });
    expect(births).toEqual({ sweden: 0, abroad: 1, notSaid: 1 });
  });

  it('names the perspectives, the municipalities without work and the splits that are missing', () => {
    expect(
      presentReach(
        [publishedContribution('a', { missingSplits: ['sex'] }), publishedContribution('b')],
        AROUND,
      ),
    ).toMatchObject({
      perspectives: [{ code: 'p1', title: 'Jämställdhet', initiatives: 2 }],
      municipalitiesWithout: [{ code: '2584', name: 'Kiruna' }],
      missingSplits: [{ contributionId: 'of-a', initiativeId: 'a', splits: ['sex'] }],
    });
  });
});
