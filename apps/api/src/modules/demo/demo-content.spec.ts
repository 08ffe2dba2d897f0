import { describe, expect, it } from '@jest/globals';
import { loadBundledStrategies, codesOf } from '@samhandling/strategy-content';
import { readDemoContent } from './demo-content.ts';

describe('The demo', () => {
  it('only names actions, goals, indicators and measures that the strategy has', async () => {
    const content = await readDemoContent();
    const documents = loadBundledStrategies();
    const known = new Set(documents.flatMap(codesOf).map(({ code }) => code));
    const named = content.initiatives.flatMap(({ actions, contributions }) => [
      ...actions,
      ...contributions.flatMap(({ effectGoal, indicator, measure }) => [
        effectGoal,
        indicator,
        measure,
      ]),
    ]);
    expect(known.size).toBeGreaterThan(100);
    expect(named.filter((code) => code !== null && !known.has(code))).toEqual([]);
  });

  it('has one log-in per role', async () => {
    const { accounts } = await readDemoContent();
    const roles = new Set(
      accounts.map(({ regionRole, memberships }) => regionRole ?? memberships[0]?.role),
    );
    expect(roles).toEqual(new Set(['editor', 'administrator', 'coordinator', 'councillor']));
  });

  it('observes only what an initiative expects to change', async () => {
    const { initiatives } = await readDemoContent();
    for (const { contributions, reports } of initiatives) {
      const keys = contributions.map(({ key }) => key);
      for (const { observed } of reports) {
        for (const { contribution } of observed) expect(keys).toContain(contribution);
      }
    }
  });
});
