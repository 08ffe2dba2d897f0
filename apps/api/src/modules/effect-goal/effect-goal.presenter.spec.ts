import { describe, expect, it } from '@jest/globals';
import { ACTOR_TYPES, type EffectGoalFacts, type FrameEffectGoal } from '@samhandling/domain';
import { statedSizes } from '../contribution/contribution.fixture.ts';
import { statedValuesOf } from '../contribution/index.ts';
import {
  statedObservation,
  storedIndicator,
  storedMeasure,
  storedObservation,
  storedSeries,
  storedTarget,
} from '../indicator/indicator.fixture.ts';
import {
  countWithoutMeasure,
  presentEffectGoalRow,
  presentMeasureLines,
  presentNeighbours,
  presentWork,
} from './effect-goal.presenter.ts';

const INHABITANTS = { period: '2025', value: '7000', source: 'SCB' };
const HEX = { column: 1, row: 1 };
const WORK: EffectGoalFacts = {
  actorTypes: ACTOR_TYPES.map((type) =>
    type === 'company'
      ? { type, initiatives: 3, observed: 1 }
      : { type, initiatives: 0, observed: 0 },
  ),
  municipalities: [
    { code: '2521', name: 'Pajala', hex: HEX, initiatives: 3, observed: 2 },
    { code: '2584', name: 'Kiruna', hex: HEX, initiatives: 0, observed: 0 },
  ],
  aspects: [
    {
      kind: 'perspective',
      code: 'p1',
      title: 'Jämställdhet är nödvändigt',
      shortTitle: 'Jämställdhet',
      initiatives: 2,
      observed: 0,
    },
  ],
  counts: {
    countyWide: 1,
    crossBorder: 2,
    unsized: 3,
    unsplit: 4,
    overdue: 5,
    endingSoon: 6,
    endPassed: 7,
  },
  actions: [],
};
const LIVING = new Map([['2521', INHABITANTS]]);

const effectGoal = (code: string, position: number, isRetired = false): FrameEffectGoal => ({
  id: code,
  code,
  title: 'Fler i arbete',
  area: { code: 'k', title: 'Kompetens', position: 1 },
  position,
  isRetired,
  isCurrent: true,
  strategyCode: 'rus',
});

describe('The effect goals beside one', () => {
  const all = [
    effectGoal('a', 1),
    effectGoal('b', 2, true),
    effectGoal('c', 3),
    effectGoal('d', 4),
  ];
  const codes = (code: string) => {
    const { previous, next } = presentNeighbours(effectGoal(code, 0), all);
    return [previous?.code ?? null, next?.code ?? null];
  };

  it('are those before and after it that are not retired', () => {
    expect(codes('a')).toEqual([null, 'c']);
    expect(codes('c')).toEqual(['a', 'd']);
    expect(codes('d')).toEqual(['c', null]);
  });

  it('are none for a retired one', () => {
    expect(codes('b')).toEqual([null, null]);
  });
});

describe('An effect goal in a list', () => {
  it('goes out field by field, with the states of the targets of each indicator', () => {
    const area = { code: 'k', title: 'Kompetens', position: 1 };
    expect(
      presentEffectGoalRow(
        { ...effectGoal('k-e1', 1), initiatives: 4, observed: 2 },
        [storedIndicator(storedMeasure())],
        2026,
      ),
    ).toEqual({
      code: 'k-e1',
      title: 'Fler i arbete',
      area,
      initiativeCount: 4,
      observedCount: 2,
      indicators: [
        {
          code: 'k-e1-1',
          title: 'Sysselsatta',
          states: ['cannot_be_judged'],
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
              per: null,
              yearStatedIn: null,
              aim: null,
              differs: null,
              conditionOf: null,
              conditions: [],
              note: 'En anmärkning.',
              sex: null,
              birth: null,
              state: 'cannot_be_judged',
              reason: 'no_baseline',
              latestPeriod: null,
              isLater: false,
              measure: {
                code: 'employed',
                name: 'Andel sysselsatta',
                unit: 'percent',
                sexesAreOneWhole: false,
                sayings: { sv: { subject: 'andelen sysselsatta' } },
              },
            },
          ],
        },
      ],
    });
  });
});

describe('Who contributes to an effect goal', () => {
  it('is counted for every kind of actor and municipality, also where nobody does', () => {
    const work = presentWork(WORK, LIVING, []);
    expect(work.actorTypes).toHaveLength(7);
    expect(work.actorTypes.filter(({ initiatives }) => initiatives > 0)).toEqual([
      { type: 'company', initiatives: 3, observed: 1 },
    ]);
    expect(work.municipalities).toEqual([
      {
        code: '2521',
        name: 'Pajala',
        initiatives: 3,
        observed: 2,
        inhabitants: INHABITANTS,
        perInhabitants: '4.29',
      },
      {
        code: '2584',
        name: 'Kiruna',
        initiatives: 0,
        observed: 0,
        inhabitants: null,
        perInhabitants: null,
      },
    ]);
    expect(work).toMatchObject({ ...WORK.counts, aspects: WORK.aspects });
  });

  it('reaches those that sizes are said for, expected and observed', () => {
    const seen = {
      sex: 'men' as const,
      birth: 'abroad' as const,
      value: '1',
      unit: 'persons',
      confidence: null,
      observedOn: '2026-06-30',
    };
    const stated = [
      statedSizes('a', { expected: [{ sex: 'women', birth: null, value: '1' }] }),
      statedSizes('b', { expected: [], observed: [seen] }),
      statedSizes('c', { expected: [], observed: [{ ...seen, value: null }] }),
    ].flatMap(statedValuesOf);
    expect(presentWork(WORK, LIVING, stated).reach).toEqual({
      sexes: { women: 1, men: 1, notSaid: 0 },
      births: { sweden: 0, abroad: 1, notSaid: 1 },
    });
  });
});

describe('A measure of an effect goal', () => {
  const measure = storedMeasure({
    unit: 'persons',
    targets: [storedTarget({ unit: 'persons' })],
    series: [
      storedSeries({
        unit: 'persons',
        observations: [
          statedObservation('2020', '70'),
          storedObservation('2020', '71'),
          storedObservation('2024', null),
          storedObservation('2025', '85'),
        ],
      }),
      storedSeries({
        sex: 'women',
        unit: 'persons',
        observations: [storedObservation('2025', '80')],
      }),
      storedSeries({
        place: 'nation',
        placeCode: '00',
        unit: 'persons',
        observations: [storedObservation('2025', '82')],
      }),
    ],
  });

  it('is one line: the county beside the nation, women, the curve and the targets', () => {
    const [line] = presentMeasureLines(storedIndicator(measure), [], 2026);
    expect(line).toMatchObject({
      indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
      code: 'employed',
      name: 'Andel sysselsatta',
      latest: { period: '2025', value: '85' },
      women: { value: '80' },
      men: null,
      nation: { value: '82' },
      curve: [
        { period: '2020', value: '71' },
        { period: '2025', value: '85' },
      ],
      targets: [{ kind: 'at_least', value: '80', state: 'reached', reason: null }],
    });
    expect(line?.targets[0]).not.toHaveProperty('assessment');
  });

  it('has what initiatives state as marks, and adds it where it may be', () => {
    const stated = [
      statedSizes('a'),
      statedSizes('b'),
      statedSizes('c', { direction: 'decrease' }),
    ];
    const values = stated.flatMap(statedValuesOf);
    const [line] = presentMeasureLines(storedIndicator(measure), values, 2026);
    const all = { sex: null, birth: null };
    expect(line?.effects).toEqual({
      isAddable: true,
      marks: [
        { kind: 'expected', year: 2028, ...all, change: '-10', initiatives: 1 },
        { kind: 'expected', year: 2028, ...all, change: '10', initiatives: 2 },
      ],
      isRounded: false,
      sized: 3,
      maintained: 0,
      directionOnly: 0,
      observed: 0,
      sums: [
        {
          kind: 'expected',
          year: 2028,
          direction: 'increase',
          ...all,
          total: '20',
          accepted: '0',
          initiatives: 2,
        },
      ],
    });
  });

  it('leaves what is said to no single measure to be counted apart', () => {
    const stated = [
      statedSizes('a'),
      statedSizes('b', { indicatorCode: null, measureCode: null }),
      statedSizes('c', { measureCode: null }),
    ];
    const two = storedIndicator(measure, storedMeasure({ code: 'other' }));
    expect(countWithoutMeasure(stated, [two])).toBe(2);
    expect(countWithoutMeasure(stated, [storedIndicator(measure)])).toBe(1);
  });
});
