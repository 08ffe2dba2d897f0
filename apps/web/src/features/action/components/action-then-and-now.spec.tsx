import { describe, expect, it } from '@jest/globals';
import type { ActionComparison } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ActionThenAndNow } from './action-then-and-now.tsx';

const hex = { column: 0, row: 0 };
const municipalities = ['Kiruna', 'Pajala', 'Boden', 'Kalix', 'Piteå', 'Luleå'].map(
  (name, index) => ({ code: String(2500 + index), name, hex }),
);
const api = {
  '/strategies/current': { region: { code: '25', name: 'Norrbotten', municipalities }, areas: [] },
};

type OnDay = ActionComparison['then'];
type Given = {
  active?: number;
  sites?: Record<string, number>;
  thin?: OnDay['coverage']['thin'];
  owner?: OnDay['coverage']['owner'];
  lead?: OnDay['lead'];
};
const actor = (name: string) => ({ id: name, name, type: 'company' as const });

const coverageOf = ({ sites = {}, thin = [], owner = 'none' }: Given): OnDay['coverage'] => ({
  ownership: owner === 'confirmed' ? 'owned' : owner === 'none' ? 'none' : 'claimed',
  owner,
  activity: 'ongoing',
  evidence: 'none',
  reach: {
    municipalities: Object.keys(sites).length,
    sites,
    countyWide: 0,
    crossBorder: 0,
    actorTypes: [],
  },
  thin,
  place: null,
  gaps: [],
});

const onDay = ({ active = 2, lead = null, ...given }: Given): OnDay => ({
  lead,
  coverage: coverageOf(given),
  facts: {
    initiatives: active,
    byWorkStatus: { ongoing: active },
    active,
    silent: 0,
    overdue: 0,
    lastReportOn: null,
    activeLeads: 1,
    lastEndOn: null,
    withExpectedEffect: 0,
    withObservedEffect: 0,
    confirmedOwners: 0,
    openClaims: 0,
    contributingActors: 1,
    releasedLead: null,
  },
});

const compared = (
  then: Given,
  now: Given,
  rest: Partial<Pick<ActionComparison, 'changes' | 'reported'>> = {},
): ActionComparison => ({
  code: 'l01',
  asOf: '2026-05-28',
  today: '2026-11-28',
  linksKnownFrom: null,
  then: onDay(then),
  now: onDay(now),
  changes: [],
  reported: 0,
  ...rest,
});

const single: OnDay['coverage']['thin'] = [
  { fact: 'single_actor', params: { actors: 1 }, endsOn: null },
];

/** The sentences under the heading of what has changed. */
async function toldOf(comparison: ActionComparison): Promise<string[]> {
  const { unmount } = renderWithApp(<ActionThenAndNow compared={comparison} />, { api });
  const heading = await screen.findByRole('heading', { name: 'Vad som har ändrats' });
  const told = [...(heading.parentElement?.querySelectorAll(':scope > p') ?? [])];
  const sentences = told.map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
  unmount();
  return sentences;
}

describe('what has happened to an action since a day', () => {
  it.each<[string, ActionComparison, string[]]>([
    ['is nothing', compared({}, {}), ['Ingenting har ändrats sedan dess.']],
    [
      'is that it got an owner',
      compared({}, { owner: 'confirmed', lead: actor('LTU') }),
      ['LTU har blivit ansvarig.'],
    ],
    [
      'is that another actor took over',
      compared(
        { owner: 'confirmed', lead: actor('LTU') },
        { owner: 'confirmed', lead: actor('SGI') },
      ),
      ['SGI har tagit över ansvaret efter LTU.'],
    ],
    [
      'is that its owner left, also where somebody has claimed it',
      compared({ owner: 'confirmed', lead: actor('LTU') }, { owner: 'claimed' }),
      ['LTU ansvarar inte längre.'],
    ],
    [
      'is that somebody claimed it',
      compared({}, { owner: 'claimed' }),
      ['Någon har anmält eller föreslagits för ansvaret.'],
    ],
    [
      'is where the work came and went, by name',
      compared({ sites: { 2500: 1, 2501: 1 } }, { sites: { 2501: 4, 2502: 1 } }),
      [
        'Arbetet når en kommun till: Boden.',
        'Arbetet når inte längre en kommun som det nådde då: Kiruna.',
      ],
    ],
    [
      'is how many municipalities, where they are many',
      compared({}, { sites: Object.fromEntries(municipalities.map(({ code }) => [code, 1])) }),
      ['Arbetet når 6 kommuner till.'],
    ],
    [
      'is that it became thinner',
      compared({}, { thin: single }),
      ['Har blivit tunnare: vilar på en enda aktör.'],
    ],
    [
      'is that it is not thin any more',
      compared({ thin: single }, {}),
      ['Gäller inte längre: vilar på en enda aktör.'],
    ],
    [
      'is nothing of what is thin where nothing is active',
      compared({ thin: single }, { active: 0 }),
      ['Bara antalen har ändrats. De står i siffrorna.'],
    ],
    [
      'is that initiatives have reported',
      compared({}, {}, { reported: 3 }),
      ['3 av initiativen har lämnat lägesrapport sedan dess.'],
    ],
  ])('%s', async (_case, comparison, sentences) => {
    expect(await toldOf(comparison)).toEqual(sentences);
  });

  it('names the initiatives that may be named and counts the others', async () => {
    const changes: ActionComparison['changes'] = [
      { change: 'left', count: 2, initiatives: [{ id: 'one', title: 'Ånga på norrbanan' }] },
      { change: 'silenced', count: 1, initiatives: [] },
    ];
    renderWithApp(<ActionThenAndNow compared={compared({}, {}, { changes })} />, { api });
    expect(await screen.findByText('2 initiativ är inte längre med')).not.toBeNull();
    expect(screen.getByText('1 av dem är inte längre publicerade och visas inte.')).not.toBeNull();
    expect(screen.getByText('Ånga på norrbanan').getAttribute('href')).toBe('/initiativ/one');
    expect(screen.getByText('Det är inte längre publicerat och visas inte.')).not.toBeNull();
    expect(screen.queryByText('Ingenting har ändrats sedan dess.')).toBeNull();
  });
});
