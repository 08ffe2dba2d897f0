import { describe, expect, it } from '@jest/globals';
import {
  contributionBodySchema,
  initiativeBodySchema,
  observedEffectBodySchema,
  statusReportBodySchema,
} from '@samhandling/contract';
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

  it('has something in every field of an initiative, a contribution and a report, somewhere', async () => {
    const { initiatives } = await readDemoContent();
    const contributions = initiatives.flatMap((initiative) => initiative.contributions);
    const reports = initiatives.flatMap((initiative) => initiative.reports);
    const effects = reports.flatMap(({ observed }) => observed);
    expect({
      initiative: emptyEverywhere(initiativeBodySchema, initiatives, SAID_OTHERWISE.initiative),
      contribution: emptyEverywhere(
        contributionBodySchema,
        contributions,
        SAID_OTHERWISE.contribution,
      ),
      report: emptyEverywhere(statusReportBodySchema, reports, SAID_OTHERWISE.report),
      effect: emptyEverywhere(observedEffectBodySchema, effects, SAID_OTHERWISE.effect),
    }).toEqual({ initiative: [], contribution: [], report: [], effect: [] });
  });
});

/**
 * Fields that the demo writes under another name: names instead of ids, months instead of dates.
 */
const SAID_OTHERWISE = {
  initiative: {
    ownerActorId: 'owner',
    startsOn: 'startsMonthsAgo',
    endsOn: 'endsInMonths',
    // The same mailbox for all of them.
    contactEmail: 'owner',
    perspectiveCodes: 'perspectives',
    municipalityCodes: 'municipalities',
  },
  contribution: {
    id: 'key',
    effectGoalCode: 'effectGoal',
    indicatorCode: 'indicator',
    measureCode: 'measure',
  },
  report: {
    periodFrom: 'periodMonths',
    periodTo: 'filedMonthsAgo',
    observedEffects: 'observed',
  },
  effect: { contributionId: 'contribution' },
};

/** Fields of the contract that are empty everywhere in the demo. */
function emptyEverywhere(
  { shape }: { readonly shape: object },
  things: readonly object[],
  names: Readonly<Record<string, string>>,
): string[] {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && !value.length);
  return Object.keys(shape).filter((field) =>
    things.every((thing) => isEmpty(Reflect.get(thing, names[field] ?? field))),
  );
}
