import { TARGET_KINDS } from '@samhandling/domain';
import { describe, expect, it } from '@jest/globals';
import { loadBundledStrategies } from './bundled-strategies.ts';
import type { StrategyTarget } from './indicator-schema.ts';

const [document] = loadBundledStrategies();
const measures = (document?.priorityAreas ?? [])
  .flatMap((area) => area.effectGoals)
  .flatMap((effectGoal) => effectGoal.indicators)
  .flatMap((indicator) => indicator.measures);
const baselines = measures.flatMap((measure) => measure.baselines);
const measure = (code: string) => measures.find((one) => one.code === code);

/** A target on one line: kind, bound, value, direction, base year, who, deadline and where it stands. */
function inShort(target: StrategyTarget): string {
  const value = target.value === undefined ? undefined : `${target.value} ${target.unit ?? '?'}`;
  return [
    target.kind,
    target.bound,
    value,
    target.per === undefined ? undefined : `per ${target.per}`,
    target.direction,
    target.baseYear === undefined ? undefined : `since ${target.baseYear}`,
    target.sexes?.join('+'),
    target.parityBetween?.join('+'),
    target.aim,
    target.differs,
    target.conditionOf === undefined ? undefined : `condition of ${target.conditionOf}`,
    `by ${target.year ?? 'no year'} (${target.yearStatedIn ?? 'nowhere'})`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

const parity = 'parity_between_sexes sexes strive by 2030 (heading)';
const more = 'direction_only increase by 2030 (heading)';
const fewer = 'direction_only decrease by 2030 (heading)';
const likeTheNation = 'on_par_with_nation women+men work_towards by 2030 (heading)';

describe('the figures of RUS Norrbotten 2030', () => {
  it.each<[string, string, string[]]>([
    ['l-e1-1-invanare', 'persons', ['at_least 260000 persons by 2030 (heading)']],
    ['l-e1-1-konsfordelning', 'percent', [likeTheNation]],
    ['l-e1-1-konsfordelning-unga', 'percent', [likeTheNation]],
    ['l-e2-1-bostader', 'dwellings', ['at_least 1500 dwellings per year by 2030 (heading)']],
    ['l-e3-1-vaxthusgaser', 'million_tonnes', ['at_most 0 million_tonnes net by 2045 (wording)']],
    [
      'l-e3-2-transporter',
      'thousand_tonnes',
      ['change_against_base at_least 70 percent decrease since 2010 by 2030 (wording)'],
    ],
    [
      'l-e3-3-energi',
      'percent',
      ['change_against_base 50 percent increase since 2005 by 2030 (wording)'],
    ],
    ['l-e3-4-elproduktion', 'percent', ['at_least 100 percent by 2040 (wording)']],
    ['l-e4-1-1gbit', 'percent', ['at_least 98 percent by 2025 (wording)']],
    ['l-e4-1-100mbit', 'percent', ['rest_of_share 2 percent by 2025 (wording)']],
    [
      'l-e5-1-ohalsotal',
      'percent',
      ['at_most 25 percent decrease women+men by 2030 (heading)', parity],
    ],
    ['t-e1-1-kollektivtrafik', 'percent', ['at_least 25 percent increase by 2030 (wording)']],
    ['t-e1-2-bil', 'percent', []],
    ['t-e1-2-kollektivtrafik', 'percent', []],
    ['t-e2-1-andel', 'percent', ['direction_only decrease baseline_unit by 2030 (heading)']],
    ['t-e2-1-mangd', 'tonnes', []],
    [
      'k-e1-1-sysselsatta',
      'percent',
      [more, 'parity_between_sexes groups+sexes strive by 2030 (heading)'],
    ],
    ['k-e1-2-behorighet', 'percent', [more, parity]],
    ['k-e1-3-examen', 'percent', [more, parity]],
    ['k-e1-4-lonesumma', 'sek', ['faster_than_nation increase women+men by 2030 (heading)']],
    ['k-e1-5-utbildning', 'percent', [more, parity]],
    ['k-e2-1-privat', 'percent', [fewer]],
    ['k-e2-2-offentlig', 'percent', [fewer]],
    ['i-e1-1-nya-foretag', 'companies', ['at_least 1700 companies per year by 2030 (heading)']],
    [
      'i-e1-1-overlevnad',
      'percent',
      ['at_least more_than 75 percent condition of i-e1-1-nya-foretag by 2030 (heading)'],
    ],
    ['i-e2-1-export', 'percent', ['at_least 23 percent increase by 2030 (heading)']],
    ['i-e3-1-fou', 'percent', ['at_least 10 percent increase by 2030 (heading)']],
    ['i-e4-1-kvinnor', 'percent', ['at_least 30 percent increase women by 2030 (heading)']],
    ['i-e5-1-projekt', 'count', ['at_least 10 count per year increase by 2030 (heading)']],
    ['i-e6-1-platser', 'count', ['at_least 10 count per year increase by 2030 (heading)']],
  ])('%s is in %s and shall be %j', (code, unit, targets) => {
    expect(measure(code)?.unit).toBe(unit);
    expect(measure(code)?.targets.map(inShort)).toEqual(targets);
  });

  it('holds thirty quantities in its 24 rows, and every kind of target', () => {
    expect(measures).toHaveLength(30);
    const kinds = new Set(measures.flatMap(({ targets }) => targets.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([...TARGET_KINDS].sort());
  });

  it('splits each row by what its label says', () => {
    const labels = new Map<string, string>();
    for (const { rowLabel, sex, birth } of baselines) {
      if (rowLabel !== undefined) labels.set(rowLabel, `${sex ?? 'all'} ${birth ?? 'all'}`);
    }
    expect(Object.fromEntries(labels)).toEqual({
      Medborgare: 'all all',
      Totalt: 'all all',
      Kvinnor: 'women all',
      Män: 'men all',
      'Unga kvinnor': 'women all',
      'Unga män': 'men all',
      'Inr. födda kvinnor': 'women sweden',
      'Inr. födda män': 'men sweden',
      'Utr. födda kvinnor': 'women abroad',
      'Utr. födda män': 'men abroad',
    });
  });

  it('has the nation beside the county in every table, and the county alone elsewhere', () => {
    const labelled = baselines.filter(({ rowLabel }) => rowLabel !== undefined);
    expect(labelled.map(({ place }) => place)).toEqual(labelled.map((_, i) => ['25', '00'][i % 2]));
    const alone = baselines.filter(({ rowLabel }) => rowLabel === undefined);
    expect(new Set(alone.map(({ place }) => place))).toEqual(new Set(['25']));
  });

  it('keeps what a figure says of itself', () => {
    expect(measure('l-e3-3-energi')?.baselines).toEqual([
      {
        place: '25',
        sex: null,
        birth: null,
        value: '10',
        asWritten: '10 % effektivare än 2005 (2016)',
        period: '2016',
        relativeTo: { baseYear: 2005, direction: 'increase' },
      },
    ]);
    expect(measure('l-e1-1-konsfordelning-unga')?.ageGroup).toBe('17–24 år');
    expect(measure('l-e1-1-konsfordelning-unga')?.baselines[1]?.value).toBe('47.82');
    expect(measure('k-e1-2-behorighet')?.baselines[0]?.period).toBe('2017/2018');
    expect(measure('l-e3-4-elproduktion')?.baselines[0]?.note).toMatch(/^troligen ingen större/);
    expect(measure('l-e3-1-vaxthusgaser')?.targets[0]?.note).toMatch(/^max 15 % kvar/);
    expect(measure('t-e2-1-andel')?.baselines).toEqual([]);
    expect(measure('t-e2-1-mangd')?.baselines[0]?.value).toBe('32957000');
    expect(measure('i-e4-1-kvinnor')?.baselines[0]?.sex).toBe('women');
  });

  it('names in each cell of its own the period that stands in it', () => {
    const cells = baselines.filter(({ asWritten }) => asWritten.includes('('));
    expect(cells).toHaveLength(16);
    for (const { asWritten, period } of cells) expect(asWritten).toContain(`(${period}`);
  });
});
