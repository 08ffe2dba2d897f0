import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EffectGoalRow, Indicator, IndicatorRow, Target } from '@samhandling/contract';
import { readPublic } from './coverage-fixtures.ts';
import { BREAKS, BY_BASELINE, BY_HAND, LATER_VALUES } from './indicator-assessment-table.ts';
import { breakAt, keep } from './observation-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

type Assessed = Target & { readonly measure: string };

let test: PlatformTest;
let before: Assessed[];
let after: Assessed[];
beforeAll(async () => {
  test = await openTestApp();
  before = await allTargets();
  for (const value of linesOf(LATER_VALUES).slice(1)) await keep(test, keptOf(value));
  for (const [measure, period] of BREAKS) await breakAt(test, measure, period);
  after = await allTargets();
});
afterAll(() => test.close());

const linesOf = (table: string) =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function keptOf(line: string) {
  const [measure = '', place = '', whom = '', period = '', value = '', mark, since] =
    line.split(/\s+/);
  const [sex, birth = null] = whom === 'all' ? [null] : whom.split('-');
  return {
    measure,
    place,
    sex,
    birth,
    period,
    value: value === '-' ? null : value,
    status: mark === 'p' ? 'preliminary' : 'final',
    relativeToYear: mark === 'since' ? Number(since) : null,
  };
}

async function allTargets(): Promise<Assessed[]> {
  const { items } = await readPublic<{ items: IndicatorRow[] }>(test, '/indicators');
  expect(items).toHaveLength(24);
  const indicators = await Promise.all(
    items.map(({ code }) => readPublic<Indicator>(test, `/indicators/${code}`)),
  );
  return indicators.flatMap(({ measures, states }) => {
    const targets = measures.flatMap(({ code, targets: own }) =>
      own.map((target) => ({ ...target, measure: code })),
    );
    expect(states).toEqual(statesOf(targets));
    return targets;
  });
}

/** One state a target: a condition of another one has none of its own. */
const statesOf = (targets: readonly Assessed[]) =>
  targets
    .filter(({ conditionOf }) => conditionOf === null)
    .map(({ assessment }) => assessment.state);
const verdictOf = ({ assessment: { state, reason } }: Assessed) => reason ?? state;
const nameOf = ({ measure, kind, sex }: Assessed) => [measure, kind, sex ?? 'all'];
const comparedIn = ({ assessment }: Assessed) =>
  assessment.steps
    .filter(({ code }) => code === 'compare')
    .map(({ params }) => `${params['left']} ${params['relation']} ${params['right']}`)
    .join('; ');
const remainsOf = ({ gap: { value, unit, direction, reason } }: Assessed) =>
  reason ?? [value, unit, direction].filter(Boolean).join(' ');
const find = (measure: string, kind: string, sex: string | null = null): Target => {
  const found = after.find((one) => nameOf(one).join() === [measure, kind, sex ?? 'all'].join());
  if (!found) throw new Error(`No ${kind} of ${measure}`);
  return found;
};

describe('The targets of the 24 indicators', () => {
  it('are judged by nothing but the strategy’s own values before anything else is known', () => {
    expect(before.map((target) => [...nameOf(target), verdictOf(target)].join(' '))).toEqual(
      linesOf(BY_BASELINE),
    );
    const states = new Set(before.map(({ assessment }) => assessment.state));
    expect([...states]).toEqual(['cannot_be_judged']);
  });

  const byHand = linesOf(BY_HAND)
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('are all in the table of what is to be said', () => {
    expect(after.map((target) => nameOf(target).join(' '))).toEqual(
      byHand.map((cells) => cells.slice(0, 3).join(' ')),
    );
  });

  it.each(byHand)('%s %s %s: %s (%s), %s: %s', (measure, kind, whom, ...cells) => {
    const target = after.find((one) => nameOf(one).join() === [measure, kind, whom].join());
    if (!target) throw new Error('not answered');
    expect([verdictOf(target), comparedIn(target), remainsOf(target)]).toEqual(cells.slice(0, 3));
  });

  it('are judged in the lists, which read fewer values, as on the page of each indicator', async () => {
    const { items } = await readPublic<{ items: IndicatorRow[] }>(test, '/indicators');
    const { items: effectGoals } = await readPublic<{ items: EffectGoalRow[] }>(
      test,
      '/effect-goals',
    );
    const states = statesOf(after);
    expect(items.flatMap((row) => row.states)).toEqual(states);
    expect(
      effectGoals.flatMap(({ indicators }) => indicators.flatMap((row) => row.states)),
    ).toEqual(states);
  });

  it('can be reckoned again from what stands beside them: rule, values with source, steps', () => {
    const { assessment } = find('l-e3-2-transporter', 'change_against_base');
    expect(assessment.rule).toBe('change_against_base');
    const inputs = assessment.inputs.map(({ role, period, value, unit, origin, source }) => [
      role,
      period,
      value,
      unit,
      origin,
      source,
    ]);
    expect(inputs).toEqual([
      ['base_year', '2010', '900', 'thousand_tonnes', 'source', 'SCB'],
      ['baseline', '2016', '630', 'thousand_tonnes', 'strategy', expect.any(String)],
      ['latest', '2023', '500', 'thousand_tonnes', 'source', 'SCB'],
    ]);
    expect(assessment.steps.map(({ code }) => code)).toEqual([
      'change',
      'change',
      'baseline',
      'published',
      'latest',
      'target',
      'path',
      'compare',
    ]);
    const judged = after.filter(({ assessment: { state } }) => state !== 'cannot_be_judged');
    expect(judged.length).toBeGreaterThan(25);
    for (const { measure, assessment: made } of judged) {
      const sources = new Set(made.inputs.map(({ source }) => source !== ''));
      expect([measure, [...sources], made.steps.at(-1)?.code]).toEqual([
        measure,
        [true],
        'compare',
      ]);
    }
  });

  it('name what is published where the strategy states another figure', () => {
    const { steps } = find('l-e3-2-transporter', 'change_against_base').assessment;
    expect(steps.find(({ code }) => code === 'published')?.params).toEqual({
      value: '640',
      unit: 'thousand_tonnes',
      period: '2016',
      stated: '630',
    });
    const named = after.filter(({ assessment }) =>
      assessment.steps.some(({ code }) => code === 'published'),
    );
    expect(named.map(({ measure }) => measure)).toEqual(['l-e3-2-transporter']);
  });

  it('say that a value is preliminary, and where a series is broken', () => {
    const preliminary = after.filter(({ assessment }) => assessment.isPreliminary);
    expect(preliminary.map(({ measure }) => measure)).toEqual(['l-e2-1-bostader']);
    expect(find('l-e2-1-bostader', 'at_least').gap).toMatchObject({ isPreliminary: true });
    const { steps } = find('k-e1-2-behorighet', 'direction_only').assessment;
    expect(steps.at(-1)).toEqual({ code: 'break', params: { period: '2020/2021' } });
  });

  it('name whom each gap is between', () => {
    const { steps } = find('k-e1-1-sysselsatta', 'parity_between_sexes').assessment;
    expect(steps.filter(({ code }) => code === 'pair').map(({ params }) => params)).toEqual([
      { between: 'sexes', within: 'sweden' },
      { between: 'sexes', within: 'abroad' },
      { between: 'groups', within: 'women' },
      { between: 'groups', within: 'men' },
    ]);
  });
});
