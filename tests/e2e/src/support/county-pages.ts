import type { APIRequestContext } from '@playwright/test';

/** How many screens a page may be high: of 1440×900, and of a phone's 390×844. */
export type Screens = readonly [large: number, small: number];

/** The limits of each kind of page, before anything is unfolded. */
export const SCREENS = {
  start: [3, 6],
  actions: [6, 14],
  withoutOwner: [3, 6],
  coverage: [4, 6],
  effectMap: [3, 5],
  effectGoal: [5, 9],
  indicator: [5, 9],
  municipalities: [2, 3],
  municipality: [3, 6],
  thinThresholds: [2, 4],
  action: [4, 7],
  initiative: [4, 7],
  initiatives: [4, 7],
  actor: [4, 7],
  actors: [3, 6],
  area: [4, 7],
  desk: [4, 7],
  aspect: [3, 6],
} as const satisfies Record<string, Screens>;

interface Rows {
  'actions?sort=-initiatives&limit=1': { code: string };
  'actors?sort=-initiatives&limit=1': { id: string };
  'priority-areas': { code: string; initiativeCount: number };
  'effect-goals': { code: string; initiativeCount: number };
  indicators: { code: string; contributionCount: number; states: string[] };
  municipalities: { slug: string; places: { nobody: number; on_site: number } };
  aspects: { kind: string; code: string; initiatives: number };
  'initiatives?workStatus=ongoing&effect=observed&sort=lastReport&limit=100': {
    id: string;
    startsOn: string | null;
    effectGoals: object[];
  };
}

/** What the pages have most to show of: an action with thirty initiatives, an actor with sixty. */
export async function heaviestOf(request: APIRequestContext) {
  const read = async <Path extends keyof Rows>(path: Path): Promise<Rows[Path][]> => {
    const answer = await request.get(`/api/v1/${path}`);
    return ((await answer.json()) as { items: Rows[Path][] }).items;
  };
  const municipalities = await read('municipalities');
  const indicators = await read('indicators');
  const aspects = await read('aspects');
  const aspect = (kind: string) =>
    most(
      aspects.filter((item) => item.kind === kind),
      ({ initiatives }) => initiatives,
    ).code;
  const [action] = await read('actions?sort=-initiatives&limit=1');
  const [actor] = await read('actors?sort=-initiatives&limit=1');
  return {
    action: String(action?.code),
    actor: String(actor?.id),
    area: most(await read('priority-areas'), ({ initiativeCount }) => initiativeCount).code,
    effectGoal: most(await read('effect-goals'), ({ initiativeCount }) => initiativeCount).code,
    /** Most initiatives expect to change it. */
    indicator: most(indicators, ({ contributionCount }) => contributionCount).code,
    /** It has most series beside a target. */
    indicatorOfMany: most(indicators, ({ states }) => states.length).code,
    /** It began long ago, reports still, and says most of what it changes. */
    initiative: most(
      await read('initiatives?workStatus=ongoing&effect=observed&sort=lastReport&limit=100'),
      ({ effectGoals, startsOn }) => effectGoals.length - Number(startsOn?.slice(0, 4)) / 10_000,
    ).id,
    mostWithoutWork: most(municipalities, ({ places }) => places.nobody).slug,
    mostWork: most(municipalities, ({ places }) => places.on_site).slug,
    perspective: aspect('perspective'),
    agendaGoal: aspect('agenda_goal'),
    specialisation: aspect('specialisation'),
  };
}

function most<Item>(items: readonly Item[], measure: (item: Item) => number): Item {
  const [first] = items.toSorted((a, b) => measure(b) - measure(a));
  if (!first) throw new Error('The county has none.');
  return first;
}

export type CountyPage = Readonly<{ path: string; screens?: Screens | undefined }>;

/** Each page that tells of the county's work, with most of its kind in it; each is opened once. */
export async function countyPages(request: APIRequestContext): Promise<CountyPage[]> {
  const heaviest = await heaviestOf(request);
  const limited: Record<Exclude<keyof typeof SCREENS, 'desk'>, string[]> = {
    start: ['/'],
    actions: ['/atgarder', '/atgarder?kommun=2584'],
    withoutOwner: ['/atgarder/utan-agare', '/atgarder/utan-agare?kommun=2513'],
    coverage: [
      '/tackning',
      '/tackning?kolumner=effectGoal',
      '/tackning?kommun=2584&kolumner=actorType',
    ],
    effectMap: [
      '/effektkarta',
      '/effektkarta?visa=area',
      '/effektkarta?visa=municipality',
      '/effektkarta?kommun=2513',
      `/effektkarta?atgard=${heaviest.action}`,
      `/effektkarta?effektmal=${heaviest.effectGoal}`,
    ],
    effectGoal: ['/effektmal', '/effektmal?sortera=unseen', `/effektmal/${heaviest.effectGoal}`],
    indicator: [`/indikatorer/${heaviest.indicator}`, `/indikatorer/${heaviest.indicatorOfMany}`],
    municipalities: ['/kommuner'],
    municipality: [`/kommuner/${heaviest.mostWithoutWork}`, `/kommuner/${heaviest.mostWork}`],
    thinThresholds: ['/tunt'],
    action: [`/atgarder/${heaviest.action}`],
    initiative: [`/initiativ/${heaviest.initiative}`],
    initiatives: ['/initiativ', `/initiativ?aktor=${heaviest.actor}`],
    actor: [`/aktorer/${heaviest.actor}`],
    actors: ['/aktorer'],
    area: [`/insatsomraden/${heaviest.area}`],
    aspect: [
      '/perspektiv',
      `/perspektiv/${heaviest.perspective}`,
      `/agenda-2030/${heaviest.agendaGoal}`,
      `/smart-specialisering/${heaviest.specialisation}`,
    ],
  };
  const unlimited = [
    '/sok?q=buss',
    '/strategi',
    '/insatsomraden',
    '/det-har-hant',
    `/atgarder/${heaviest.action}?jamfor=2026-01-31`,
    '/?jamfor=2026-01-31',
    // The comparison stands below the page as it is without one.
    `/kommuner/${heaviest.mostWithoutWork}?jamfor=${heaviest.mostWork}`,
  ];
  return [
    ...Object.entries(limited).flatMap(([kind, paths]) =>
      paths.map((path) => ({ path, screens: SCREENS[kind as keyof typeof limited] })),
    ),
    ...unlimited.map((path) => ({ path })),
  ];
}
