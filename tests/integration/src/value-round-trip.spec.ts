import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  observationBodySchema,
  remarkBodySchema,
  seriesBodySchema,
  seriesBreakBodySchema,
  type KeptSeriesBreak,
  type ObservationPage,
  type RecordedObservation,
  type RemarkPage,
  type RemarkReceipt,
  type SeriesPage,
  type SeriesRow,
} from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

// Bodies are made from the schemas, so a field that is new in the contract is written and read here, too.

const MEASURE = 'k-e1-1-sysselsatta';

let test: PlatformTest;
let coordinator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
});
afterAll(() => test.close());

const added = async <Thing>(path: string, body: object): Promise<Thing> => {
  const answer = await coordinator.post<Thing>(path, body);
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body;
};

describe('What is written is read back, field by field:', () => {
  it('of a remark', async () => {
    const body = sampleOf(remarkBodySchema);
    const { id } = await added<RemarkReceipt>('/remarks', body);
    const { items } = (await coordinator.get<RemarkPage>('/remarks')).body;
    expect(items.find((remark) => remark.id === id)).toMatchObject(body);
  });

  it('of a series, and of a value in it', async () => {
    const part = {
      ...sampleOf(seriesBodySchema),
      placeCode: '2580',
      sex: 'women',
      birth: 'abroad',
      unit: 'percent',
    };
    const { id } = await added<SeriesRow>(`/measures/${MEASURE}/series`, part);
    const series = await coordinator.get<SeriesPage>(`/series?measure=${MEASURE}&limit=100`);
    expect(series.body.items.find((one) => one.id === id)).toMatchObject(part);

    const value = {
      ...sampleOf(observationBodySchema, 101),
      ...part,
      period: '2024',
      value: '12.5',
      status: 'preliminary',
    };
    const path = `/measures/${MEASURE}/observations`;
    const { observation } = await added<RecordedObservation>(path, value);
    const read = await coordinator.get<ObservationPage>(`${path}?placeCode=2580`);
    expect(read.body.items).toEqual([observation]);
    const { series: named, ...stated } = observation;
    expect({ ...stated, ...named }).toMatchObject(value);
  });

  it('of a break, and of a later note about it', async () => {
    for (const first of [1, 1001]) {
      const body = { ...sampleOf(seriesBreakBodySchema, first), period: '2022' };
      await added(`/measures/${MEASURE}/breaks`, body);
      const read = await coordinator.get<{ items: KeptSeriesBreak[] }>(
        `/measures/${MEASURE}/breaks`,
      );
      expect(read.body.items).toEqual([expect.objectContaining(body)]);
    }
  });
});
