import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actorBodySchema,
  initiativeBodyOf,
  initiativeBodySchema,
  seriesSourceBodySchema,
  statusReportBodyOf,
  statusReportBodySchema,
  type Actor,
  type Initiative,
  type InitiativeBody,
  type SeriesPage,
  type SeriesSource,
  type StatusReport,
} from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { koladaSource } from './import-fixtures.ts';
import { cast, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

// Bodies are made from the schemas, so a field that is new in the contract is written and read here, too.

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

/** Fields of a body that are the same in both; what is saved of such a field proves nothing. */
const sameFields = (one: object, other: object): string[] =>
  Object.keys(one).filter(
    (field) =>
      JSON.stringify(Reflect.get(one, field)) === JSON.stringify(Reflect.get(other, field)),
  );

/** Writes one body, then another, and says what is read after each. */
async function written<Thing extends { version: number }>(
  client: TestClient,
  path: string,
  bodies: readonly object[],
): Promise<Thing[]> {
  const read: Thing[] = [];
  for (const body of bodies) {
    const { version } = (await client.get<Thing>(path)).body;
    const answer = await client.put<Thing>(path, body, { version });
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    const now = await client.get<Thing>(path);
    expect(now.body).toEqual(answer.body);
    read.push(now.body);
  }
  return read;
}

describe('What is written is read back, field by field:', () => {
  it('of an initiative, when it is begun and when it is changed', async () => {
    const [own, second, partner] = await Promise.all([1, 2, 3].map(() => seedActor(test)));
    const actorIds = [own?.id ?? '', second?.id ?? ''] as const;
    const memberships = actorIds.map((actorId) => ({ actorId, role: 'editor' as const }));
    const editor = await test.as(await seedAccount(test, { memberships }));
    const bodies = [
      initiativeSample(1, { ownerActorId: actorIds[0], partnerId: partner?.id ?? '' }),
      initiativeSample(1001, { ownerActorId: actorIds[1], partnerId: people.actorId }),
    ] as const;
    expect(sameFields(...bodies)).toEqual([]);
    const begun = await editor.post<Initiative>('/initiatives', bodies[0]);
    expect([begun.status, initiativeBodyOf(begun.body)]).toEqual([201, bodies[0]]);
    const path = `/initiatives/${begun.body.id}`;
    const read = await written<Initiative>(editor, path, [bodies[1], bodies[0]]);
    expect(read.map(initiativeBodyOf)).toEqual([bodies[1], bodies[0]]);
  });

  it('of a status report', async () => {
    const initiative = await published(people);
    const contributionId = initiative.contributions[0]?.id ?? '';
    const { body } = await people.editor.post<StatusReport>(
      `/initiatives/${initiative.id}/reports`,
    );
    const bodies = [1, 1001].map((first) => {
      const sample = statusReportBodySchema.parse(sampleOf(statusReportBodySchema, first));
      const observedEffects = sample.observedEffects.map((one) => ({ ...one, contributionId }));
      return { ...sample, observedEffects };
    });
    expect(sameFields(bodies[0] ?? {}, bodies[1] ?? {})).toEqual([]);
    const read = await written<StatusReport>(people.editor, `/reports/${body.id}`, bodies);
    expect(read.map(statusReportBodyOf)).toEqual(bodies);
  });

  it('of an actor', async () => {
    const { id } = await seedActor(test);
    const memberships = [{ actorId: id, role: 'administrator' as const }];
    const administrator = await test.as(await seedAccount(test, { memberships }));
    const bodies = [
      { first: 1, municipalityCode: '2521', organisationNumber: '556012-5790' },
      { first: 1001, municipalityCode: '2580', organisationNumber: '556016-0680' },
    ].map(({ first, ...named }) => ({ ...sampleOf(actorBodySchema, first), ...named }));
    expect(sameFields(bodies[0] ?? {}, bodies[1] ?? {})).toEqual([]);
    const read = await written<Actor>(administrator, `/actors/${id}`, bodies);
    for (const [index, { municipality, ...actor }] of read.entries()) {
      expect({ ...actor, municipalityCode: municipality?.code }).toMatchObject(bodies[index] ?? {});
    }
  });

  it('of the source of a series', async () => {
    const series = await test.visitor.get<SeriesPage>(
      '/series?measure=k-e1-1-sysselsatta&placeCode=25',
    );
    const whole = series.body.items.find(({ sex, birth }) => !sex && !birth);
    const source = koladaSource(whole?.id ?? '', {}, { unit: whole?.unit ?? '' });
    const added = await people.coordinator.post<SeriesSource>('/series-sources', source);
    expect([added.status, added.body]).toEqual([201, expect.anything()]);
    const bodies = [1, 1001].map((first) => ({
      ...seriesSourceBodySchema.parse(sampleOf(seriesSourceBodySchema, first)),
      mapping: { ...source.mapping, kpi: `N0195${first % 10}` },
      unit: added.body.unit,
      storesWithoutReview: first === 1,
    }));
    const read = await written<SeriesSource>(
      people.coordinator,
      `/series-sources/${added.body.id}`,
      bodies,
    );
    read.forEach((now, index) => expect(now).toMatchObject(bodies[index] ?? {}));
  });
});

/** Everything that the schema has, with names of things that are there. */
function initiativeSample(
  first: number,
  { ownerActorId, partnerId }: { readonly ownerActorId: string; readonly partnerId: string },
): InitiativeBody {
  const sample = initiativeBodySchema.parse(sampleOf(initiativeBodySchema, first));
  const isFirst = first === 1;
  return {
    ...sample,
    ownerActorId,
    partners: sample.partners.map((partner) => ({ ...partner, actorId: partnerId })),
    municipalityCodes: [isFirst ? '2521' : '2580'],
    // Only work across the border names places there.
    placeScope: isFirst ? 'cross_border' : 'county',
    placesAcrossBorder: isFirst ? ['Torneå', 'Barentsregionen'] : [],
    actions: [{ code: isFirst ? 'l09' : 'l08', isPrimary: isFirst }],
    contributions: sample.contributions.map((contribution) => ({
      ...contribution,
      ...(isFirst
        ? { ...EMPLOYMENT, expected: [{ sex: 'women' as const, birth: null, value: '0.2' }] }
        : { effectGoalCode: 'k-e2', indicatorCode: null, measureCode: null }),
      id: randomUUID(),
    })),
    perspectiveCodes: isFirst ? ['perspektiv-hela-lanet'] : [],
    specialisationCodes: isFirst ? ['fokus-rymd'] : [],
  };
}

const EMPLOYMENT = {
  effectGoalCode: 'k-e1',
  indicatorCode: 'k-e1-1',
  measureCode: 'k-e1-1-sysselsatta',
  unit: 'percent',
};
