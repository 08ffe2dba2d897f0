import { CountyFacts, CountyLoader, PastLoader, type TestApp } from '@samhandling/api/testing';
import {
  countEffectGoals,
  countFacts,
  type CalendarDate,
  type CountyColumns,
} from '@samhandling/domain';
import type { StraightCounts } from './straight-count.ts';

/** All that the columns hold, in words and in an order of its own. */
export function describeColumns({ initiatives, actors, ownerships }: CountyColumns) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    initiatives: initiatives
      .listIds()
      .toSorted()
      .map((id) => initiatives.describe(id)),
    actors: actors.list().toSorted(byId),
    ownerships: ownerships.toSorted(byId),
  };
}

/** The columns that a process keeps, now or of an earlier day. */
export const keptBy = ({ app }: TestApp, asOf?: CalendarDate): Promise<CountyColumns> =>
  app.get(CountyFacts).columns(asOf);

/** The same, loaded anew. */
export async function loadedBy({ app }: TestApp, asOf?: CalendarDate): Promise<CountyColumns> {
  const county = await app.get(CountyLoader).load();
  return asOf === undefined ? county : (await app.get(PastLoader).load(county)).on(asOf);
}

/** What the pure function counts over columns, in the form of the straightforward count. */
export function countOver(county: CountyColumns, day: CalendarDate): StraightCounts {
  return {
    actions: Object.fromEntries(
      countFacts(county, {}, day).map(({ action, facts: { initiatives, active, effects } }) => [
        action.code,
        {
          total: initiatives.total,
          active: initiatives.active,
          overdue: initiatives.overdue,
          sites: Object.fromEntries(active.sites.map(({ code, count }) => [code, count])),
          seen: effects.observed,
        },
      ]),
    ),
    effectGoals: Object.fromEntries(
      countEffectGoals(county).map(({ code, initiatives, observed }) => [
        code,
        { initiatives, observed },
      ]),
    ),
  };
}
