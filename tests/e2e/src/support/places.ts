import type { APIRequestContext } from '@playwright/test';

type Item = { id: string; title: string };

async function firstOf(request: APIRequestContext, path: string): Promise<Item> {
  const answer = await request.get(`${String(process.env.E2E_ORIGIN)}/api/v1/${path}`);
  const { items } = (await answer.json()) as { items: Item[] };
  const [first] = items;
  if (!first) throw new Error(`${path} gives nothing.`);
  return first;
}

/** Every page that anybody may read, with real things behind the ids. */
export async function publicPlaces(request: APIRequestContext): Promise<string[]> {
  const initiative = await firstOf(request, 'initiatives?q=college');
  const actor = await firstOf(request, 'actors?q=Sametinget');
  return [
    '/',
    '/strategi',
    '/insatsomraden',
    '/insatsomraden/kompetens',
    '/avsnitt/kompetens-arbetsmarknadskunskap-i-skolan',
    '/atgarder',
    '/atgarder/k26',
    '/atgarder/utan-agare',
    '/atgarder/utan-agare?omrade=transporter',
    '/effektmal',
    '/effektmal/k-e1',
    '/effektmal/l-e1',
    '/perspektiv',
    '/perspektiv/perspektiv-barn-och-unga',
    '/agenda-2030/14',
    '/smart-specialisering/fokus-rymd',
    '/indikatorer/k-e1-1',
    '/initiativ',
    '/initiativ?q=finns-inte-alls',
    '/initiativ?perspektiv=perspektiv-arktis&agenda=9',
    `/initiativ/${initiative.id}`,
    '/kommuner',
    '/kommuner?sortera=-nobody',
    '/kommuner/overkalix',
    '/kommuner/lulea?jamfor=boden',
    '/det-har-hant',
    '/det-har-hant?manad=2026-10',
    '/aktorer',
    `/aktorer/${actor.id}`,
    '/aktorer/ansok',
    '/tackning',
    '/tackning?kolumner=workStatus',
    '/tackning?jamfor=2026-01-31',
    '/tunt',
    '/effektkarta',
    '/effektkarta?visa=municipality',
    '/effektkarta?effektmal=k-e1',
    '/sok',
    '/sok?q=mobilt%C3%A4kning',
    '/sok?q=xyzzy',
    '/logga-in',
    '/om',
    '/tillganglighet',
  ];
}
