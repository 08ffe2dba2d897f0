/** @jest-environment node */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  contributionBodyOf,
  contributionSchema,
  HIDDEN_CONTRIBUTION_FIELDS,
  HIDDEN_INITIATIVE_FIELDS,
  HIDDEN_STATUS_REPORT_FIELDS,
  initiativeBodyOf,
  initiativeSchema,
  reportSummarySchema,
  statusReportBodyOf,
  strategySchema,
  type Initiative,
  type Strategy,
} from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { createQueryClient } from '../../../lib/api/query-client.ts';
import { VISITOR } from '../../../lib/session/session.ts';
import { stubApi, testLanguage } from '../../../testing/render-with-app.tsx';
import { createAppRouter } from '../../router.tsx';

const ID = '00000000-0000-4000-8000-000000000000';
const sample = sampleOf(strategySchema);
const KALIX = { ...firstOf(sample.region.municipalities), code: '2514', name: 'Kalix' };
const strategy: Strategy = {
  ...sample,
  region: { ...sample.region, municipalities: [...sample.region.municipalities, KALIX] },
};

/** An initiative as a visitor is answered, with something in every field. */
function initiativeWith(first: number): Initiative {
  const sample = sampleOf(initiativeSchema, first);
  const [contribution] = sample.contributions;
  const [report] = sample.reports;
  if (!contribution || !report) throw new Error('The sample has no contribution or no report.');
  return {
    ...sample,
    id: ID,
    publicationState: 'published',
    contactEmail: null,
    returnReason: null,
    pendingChange: null,
    republicationRequest: null,
    contributions: [{ ...contribution, review: null }],
    reports: [{ ...report, state: 'filed', supersededById: null }],
    abilities: noneOf(sample.abilities),
  };
}

const noneOf = <Abilities extends object>(abilities: Abilities): Abilities =>
  Object.fromEntries(Object.keys(abilities).map((name) => [name, false])) as Abilities;

/** The page as the server draws it for a visitor. */
async function drawn(initiative: Initiative): Promise<string> {
  const { language, messages } = testLanguage();
  const api = stubApi({
    '/session': VISITOR,
    '/strategies/current': strategy,
    [`/initiatives/${ID}`]: initiative,
    [`/initiatives/${ID}/history`]: { items: [] },
  });
  const router = createAppRouter({
    queryClient: createQueryClient(api, { isServer: true }),
    loadMessages: () => Promise.resolve(messages),
    known: { language, messages, publicOrigin: 'http://localhost' },
  });
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [`/initiativ/${ID}`] }),
  });
  await router.load();
  const page = renderToString(<RouterProvider router={router} />);
  const [main] = /<main[\s\S]*<\/main>/.exec(page) ?? [];
  if (main === undefined) throw new Error('The page has no main part.');
  return main;
}

const one = initiativeWith(1);
const other = initiativeWith(1001);

/**
 * Names of the fields of a body that the page shows nothing of: none of what an answer says of it
 * changes the page.
 */
async function unseenFields<Thing extends object>(
  names: readonly string[],
  [own, changed]: readonly [Thing, Thing],
  bodyOf: (thing: Thing) => object,
  within: (thing: Thing) => Initiative,
): Promise<string[]> {
  const asItIs = await drawn(within(own));
  const unseen = new Set(Object.keys(bodyOf(own)));
  for (const name of names) {
    const variant = { ...own, [name]: Reflect.get(changed, name) };
    if ((await drawn(within(variant))) === asItIs) continue;
    for (const field of changedFields(bodyOf(own), bodyOf(variant))) unseen.delete(field);
  }
  return [...unseen];
}

const changedFields = (body: object, variant: object): string[] =>
  Object.keys(body).filter(
    (field) =>
      JSON.stringify(Reflect.get(body, field)) !== JSON.stringify(Reflect.get(variant, field)),
  );

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('The sample is empty.');
  return first;
}

describe('The public page of an initiative', () => {
  beforeAll(async () => {
    expect(await drawn(one)).toContain(one.title);
  });

  it('shows every field that its owner writes, but for those listed as hidden', async () => {
    const names = Object.keys(initiativeSchema.shape);
    // Only partners that have accepted are on the page; the form has them all.
    const publicBodyOf = (initiative: Initiative) =>
      initiativeBodyOf({
        ...initiative,
        partnerships: initiative.partners.map((partner) => ({ ...partner })),
      });
    expect(await unseenFields(names, [one, other], publicBodyOf, (thing) => thing)).toEqual(
      HIDDEN_INITIATIVE_FIELDS,
    );
  });

  it('shows every field of a contribution, but for those listed as hidden', async () => {
    const names = Object.keys(contributionSchema.shape);
    const pair = [firstOf(one.contributions), firstOf(other.contributions)] as const;
    const within = (contribution: (typeof pair)[0]) => ({ ...one, contributions: [contribution] });
    expect(await unseenFields(names, pair, contributionBodyOf, within)).toEqual(
      HIDDEN_CONTRIBUTION_FIELDS,
    );
  });

  it('shows every field of a status report, but for those listed as hidden', async () => {
    const names = Object.keys(reportSummarySchema.shape);
    const pair = [firstOf(one.reports), firstOf(other.reports)] as const;
    const within = (report: (typeof pair)[0]) => ({ ...one, reports: [report] });
    expect(await unseenFields(names, pair, statusReportBodyOf, within)).toEqual(
      HIDDEN_STATUS_REPORT_FIELDS,
    );
  });
});

describe('Where the work of an initiative takes place', () => {
  // The script of the map is loaded later than the page is drawn here: its place is there.
  const MAP = /<aside[^]*class="part"[^]*<\/aside>/;
  const all = strategy.region.municipalities.map(({ code, name }) => ({ code, name }));
  const page = (placeScope: Initiative['placeScope'], municipalities: typeof all) =>
    drawn({ ...one, placeScope, placesAcrossBorder: [], municipalities });

  it('is a map where some of the municipalities are named', async () => {
    expect(await page('municipalities', [KALIX])).toMatch(MAP);
  });

  it('is words for the whole county, and where all of its municipalities are named', async () => {
    const county = await page('county', []);
    expect(county).toContain('Hela länet');
    expect(county).toContain(`Gäller alla ${all.length} kommuner utan att peka ut någon av dem.`);
    expect(county).not.toMatch(MAP);
    expect(await page('municipalities', all)).not.toMatch(MAP);
  });

  it('is words across the border', async () => {
    const border = await page('cross_border', [KALIX]);
    expect(border).toContain('Över gränsen och i Kalix');
    expect(border).not.toMatch(MAP);
  });
});
