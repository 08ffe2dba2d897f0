import { describe, expect, it } from '@jest/globals';
import type { PublishedContribution } from '../contribution/index.ts';
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
        [INDICATOR],
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

const INDICATOR: Parameters<typeof presentEffectGoalRow>[1][number] = {
  code: 'k-e1-1',
  title: 'Sysselsatta',
  wording: 'Fler sysselsatta.',
  baselineNote: null,
  area: { code: 'k', title: 'Kompetens', position: 1 },
  effectGoal: { code: 'k-e1', title: 'Fler i arbete', areaCode: 'k' },
  recordedOn: [],
  contributionCount: 0,
  measures: [
    {
      code: 'employed',
      name: 'Sysselsatta',
      unit: 'percent',
      definition: null,
      breakdowns: { sex: false, birth: false },
      series: [],
      breaks: [],
      targets: [
        {
          kind: 'at_least',
          value: '80',
          bound: null,
          parityBetween: [],
          unit: 'percent',
          year: 2030,
          baseYear: null,
          direction: null,
          sex: null,
          birth: null,
          note: null,
          asWritten: 'minst 80 procent',
        },
      ],
    },
  ],
};

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
  const contribution = (
    initiativeId: string,
    change: Partial<PublishedContribution>,
  ): PublishedContribution => ({
    id: `of-${initiativeId}`,
    effectGoal: { code: 'k-e1', title: 'Fler i arbete', areaCode: 'k' },
    indicator: null,
    measureCode: null,
    measureName: null,
    direction: null,
    unit: null,
    expected: [],
    mechanism: '',
    confidence: null,
    byYear: null,
    counterfactual: '',
    evidenceUrl: null,
    observed: [],
    missingSplits: [],
    files: [],
    isAccepted: false,
    review: null,
    version: 1,
    abilities: { question: false, accept: false, reopen: false },
    initiative: { id: initiativeId, title: 'Mobilkartan' },
    actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
    workStatus: 'ongoing',
    updatedAt: '2026-01-01T08:00:00Z',
    ...change,
  });

  it('is what initiatives expect and have observed with a value', () => {
    const { sexes, births } = presentReach(
      [
        contribution('a', { expected: [{ sex: 'women', birth: null, value: '1' }] }),
        contribution('b', { observed: [observed] }),
        contribution('c', { observed: [{ ...observed, birth: 'sweden', value: null }] }),
      ],
      AROUND,
    );
    expect(sexes).toEqual({ women: 1, men: 1, notSaid: 0 });
    expect(births).toEqual({ sweden: 0, abroad: 1, notSaid: 1 });
  });

  it('names the perspectives, the municipalities without work and the splits that are missing', () => {
    expect(
      presentReach([contribution('a', { missingSplits: ['sex'] }), contribution('b', {})], AROUND),
    ).toMatchObject({
      perspectives: [{ code: 'p1', title: 'Jämställdhet', initiatives: 2 }],
      municipalitiesWithout: [{ code: '2584', name: 'Kiruna' }],
      missingSplits: [{ contributionId: 'of-a', initiativeId: 'a', splits: ['sex'] }],
    });
  });
});
