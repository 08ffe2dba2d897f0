import { describe, expect, it } from '@jest/globals';
import type { Measure, Series, Target } from '@samhandling/contract';
import {
  measureOf,
  published,
  seriesOf,
  stated,
  targetOf,
} from '../../../lib/targets/measure.fixture.ts';
import {
  groupsOf,
  linesOf,
  measureView,
  panelsOf,
  targetOfGroups,
  targetsOfAll,
} from './measure-model.ts';

const NAMES = {
  county: 'Norrbotten',
  nation: 'Riket',
  target: ({ year }: { year: number | null }) => `Mål ${year}`,
  baseline: ({ period }: { period: string }) => `Utgångsläge ${period}`,
  break: (period: string) => `Brott ${period}`,
  group: ({ sex }: Series) => sex ?? 'all',
};

const series = (placeCode: string, values: Record<string, string>, of?: Partial<Series>) =>
  seriesOf(placeCode, stated(values), of);
const target = (value: string, of?: Partial<Target>) => targetOf({ value, ...of });
const measure = measureOf;

describe('what can be drawn of a measure', () => {
  it('is nothing when there are no values', () => {
    expect(measureView(measure([]))).toEqual({ kind: 'none' });
  });

  it('is a sentence when there is one value and no target on its scale', () => {
    const alone = measure(
      [series('25', { 2016: '630' })],
      [target('-70', { kind: 'change_against_base' })],
    );
    expect(measureView(alone)).toMatchObject({ kind: 'figure', target: null });
  });

  it('is a line from the baseline to the target', () => {
    const one = measure([series('25', { 2017: '10' })], [target('25')]);
    expect(measureView(one).kind).toBe('lines');
    expect(linesOf(one, NAMES).targets).toEqual([
      { label: 'Mål 2030', period: 2030, value: 25, from: { period: 2017, value: 10 } },
    ]);
  });

  it('is bars by group while there is only a baseline, all together first', () => {
    const split = measure([
      series('25', { 2017: '23.1' }, { sex: 'men' }),
      series('25', { 2017: '35.1' }, { sex: 'women' }),
      series('25', { 2017: '28.8' }),
      series('00', { 2017: '31.6' }, { sex: 'women' }),
    ]);
    expect(measureView(split)).toMatchObject({
      kind: 'split',
      sexes: { women: { value: '35.1' }, men: { value: '23.1' } },
    });
    expect(groupsOf(split, ({ sex }) => sex ?? 'all')).toEqual([
      { key: 'null-null', label: 'all', values: [28.8, null] },
      { key: 'women-null', label: 'women', values: [35.1, 31.6] },
      { key: 'men-null', label: 'men', values: [23.1, null] },
    ]);
  });

  it('leaves out a nation that does not fit the same scale', () => {
    const people = measure(
      [series('25', { 2017: '251295' }), series('00', { 2017: '10120242' })],
      [target('260000')],
    );
    expect(linesOf(people, NAMES).series.map(({ id }) => id)).toEqual(['county']);
  });
});

describe('a curve', () => {
  const county = seriesOf('25', [
    ...stated({ 2017: '81.5' }),
    ...published({ 2016: '80.4', 2017: '81.3', 2018: null, 2019: '82' }),
  ]);
  const one = measure([county], [target('85')]);

  it('follows published values, has a gap for a missing one, and keeps the stated baseline', () => {
    const { series: lines, baseline, targets } = linesOf(one, NAMES);
    expect(lines[0]?.points.map(({ period, value }) => [period, value])).toEqual([
      [2016, 80.4],
      [2017, 81.3],
      [2018, null],
      [2019, 82],
    ]);
    expect(baseline).toEqual({ label: 'Utgångsläge 2017', period: 2017, value: 81.5 });
    expect(targets[0]?.from).toEqual({ period: 2017, value: 81.5 });
  });

  it('is cut at a break of the measure', () => {
    const broken = { ...one, breaks: [{ period: '2019', note: 'Nytt register' }] };
    expect(linesOf(broken, NAMES).breaks).toEqual([{ period: 2019, label: 'Brott 2019' }]);
  });

  it('has another state beside it only if it differs', () => {
    const names = { ...NAMES, beside: 'Känt i dag' };
    const idsOf = (other: Measure) => linesOf(one, names, other).series.map(({ id }) => id);
    expect(idsOf(one)).toEqual(['county']);
    expect(idsOf(measure([seriesOf('25', published({ 2016: '80.9' }), {})]))).toEqual([
      'county',
      'beside',
    ]);
  });
});

describe('curves by group', () => {
  it('come in order, each beside the nation, with the target of the group', () => {
    const split = measure(
      [
        seriesOf('25', published({ 2016: '20', 2017: '21' }), { sex: 'men' }),
        seriesOf('25', published({ 2016: '30', 2017: '29' }), { sex: 'women' }),
        seriesOf('00', published({ 2016: '28', 2017: '27' }), { sex: 'women' }),
        seriesOf('25', published({ 2016: '25', 2017: '25' }), {}),
      ],
      [target('25', { kind: 'at_most', sex: 'women' })],
    );
    expect(measureView(split)).toMatchObject({ kind: 'lines', hasGroupHistory: true });
    const { panels } = panelsOf(split, NAMES);
    expect(panels.map(({ label }) => label)).toEqual(['women', 'men']);
    expect(panels[0]?.series.map(({ id }) => id)).toEqual(['county', 'nation']);
    expect(panels[0]?.targets).toHaveLength(1);
    expect(panels[1]?.targets).toEqual([]);
  });
});

describe('targets on the scale of the values', () => {
  it('are one a year, the nearest first', () => {
    const targets = [target('0', { year: 2045 }), target('25')];
    const found = targetsOfAll(measure([], targets)).map(({ year, level }) => [year, level]);
    expect(found).toEqual([
      [2030, '25'],
      [2045, '0'],
    ]);
  });

  it('leave out what is set for groups: it is not said of all together', () => {
    const targets = [target('25', { sex: 'women' }), target('25', { sex: 'men' })];
    expect(targetsOfAll(measure([], targets))).toEqual([]);
  });

  it('are set alike for groups only where they agree', () => {
    const ofGroups = (women: string, men: string) =>
      targetOfGroups(measure([], [target(women, { sex: 'women' }), target(men, { sex: 'men' })]));
    expect(ofGroups('25', '25.0')).toMatchObject({
      target: { level: '25', year: 2030 },
      groups: [{ sex: 'women' }, { sex: 'men' }],
    });
    expect(ofGroups('25', '30')).toBeNull();
    expect(targetOfGroups(measure([], [target('25')]))).toBeNull();
  });
});
