import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageMap, CoverageMatrix, InitiativeBody } from '@samhandling/contract';
import { readPublic, serving } from './coverage-fixtures.ts';
import {
  castOwners,
  chance,
  daysBeforeToday,
  onDay,
  publishedPlan,
  save,
  today,
  type Owners,
} from './dated-initiative-fixtures.ts';
import { contribution } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let owners: Owners;
beforeAll(async () => {
  test = await openTestApp();
  owners = await castOwners(test);
});
afterAll(() => test.close());

describe('The answer for a day that has passed', () => {
  const DAYS = 12;
  const ASKED = [
    '/coverage?area=transporter',
    '/coverage?municipality=2580',
    '/coverage/matrix?columns=municipality&area=transporter',
    '/coverage/matrix?columns=actorType&area=transporter',
  ];

  it('is the one that was given on the day itself, whatever was changed since', async () => {
    const { below, some } = chance(20_261_128);
    const owner = () => (below(2) === 0 ? owners.association : owners.company);
    const body = (): Partial<InitiativeBody> => ({
      ...serving(...some(['t04', 't05', 't06', 't07'])),
      ...(below(4) === 0
        ? { placeScope: 'county', municipalityCodes: [] }
        : { municipalityCodes: some(['2505', '2514', '2521', '2580']) }),
      endsOn: `20${27 + below(4)}-12-31`,
      partners: below(2) === 0 ? [] : [{ actorId: owners.people.otherActorId, role: 'Deltar' }],
      contributions: below(2) === 0 ? [] : [contribution()],
    });
    const asked = [
      ...ASKED,
      `/coverage?actor=${owners.company}`,
      `/coverage?actor=${owners.people.otherActorId}`,
    ];
    const answers = async (day?: string) => {
      const told: object[] = [];
      for (const path of asked) {
        const { asOf, linksKnownFrom, ...rest } = await readPublic<CoverageMap | CoverageMatrix>(
          test,
          day === undefined ? path : `${path}&asOf=${day}`,
        );
        expect([asOf, linksKnownFrom]).toEqual([day ?? today, null]);
        told.push(rest);
      }
      return told;
    };
    const days = daysBeforeToday(DAYS);
    const ids: string[] = [];
    const given = new Map<string, object[]>();
    for (const day of days) {
      await onDay(test, day, async () => {
        const changed = ids[below(ids.length + 1)];
        if (changed !== undefined) return save(owners, changed, owner(), body());
        ids.push((await publishedPlan(owners, body())).id);
      });
      given.set(day, await answers());
    }
    expect(new Set([...given.values()].map((told) => JSON.stringify(told))).size).toBe(DAYS);
    for (const day of days) expect([day, await answers(day)]).toEqual([day, given.get(day)]);
  });
});
