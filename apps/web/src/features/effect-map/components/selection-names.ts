import type { EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import type { RegionFacts } from '../../../lib/region/region-query.ts';
import type { Translate } from '../../../lib/messages/intl.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';

type Facts = Readonly<{
  map: Pick<EffectMap, 'effectGoals' | 'sections'>;
  region: RegionFacts;
  actors: readonly { id: string; name: string }[];
  aspects: readonly { code: string; shortTitle: string }[];
  t: Translate['pages'];
}>;

type Found = readonly { readonly code: string; readonly title: string }[];
const titleOf = (found: Found, code: string) =>
  found.find((one) => one.code === code)?.title ?? code;

/** What the address has chosen, in words, by the name that it has in the address. */
export function selectionWords({ map, region, actors, aspects, t }: Facts) {
  const aspectOf = (code: string) => aspects.find((one) => one.code === code)?.shortTitle ?? code;
  const areaOf = (code: string) => titleOf(region.areas, code);
  const sectionOf = (code: string) => titleOf(map.sections, code);
  const municipalityOf = (code: string) =>
    region.region.municipalities.find((one) => one.code === code)?.name ?? code;
  const kindOf = (type: string) => {
    const known = ACTOR_TYPES.find((one) => one === type);
    return known ? t(`effectMap.choice.kinds.${known}`) : type;
  };
  return {
    aktorstyp: kindOf,
    aktor: (id: string) => actors.find((one) => one.id === id)?.name ?? id,
    kommun: municipalityOf,
    plats: (value: string) =>
      t(value === 'true' ? 'effectMap.choice.chosen.somewhere' : 'effectMap.choice.chosen.nowhere'),
    perspektiv: aspectOf,
    agenda: aspectOf,
    specialisering: aspectOf,
    omrade: areaOf,
    huvudomrade: areaOf,
    avsnitt: sectionOf,
    huvudavsnitt: sectionOf,
    atgard: (code: string) => t('effectMap.choice.chosen.action', { code: code.toUpperCase() }),
    malomrade: (code: string) => t('effectMap.choice.chosen.toArea', { area: areaOf(code) }),
    effektmal: (code: string) => `${code.toUpperCase()} ${titleOf(map.effectGoals, code)}`,
    sager: (value: string) =>
      t(value === 'true' ? 'effectMap.choice.chosen.stating' : 'effectMap.choice.chosen.silent'),
  } satisfies Partial<Record<keyof EffectMapSearch, (value: string) => string>>;
}

/** What the page is called: what is chosen, or nothing where that is the whole county. */
export function selectionTitle(search: EffectMapSearch, facts: Facts): string | undefined {
  const words = Object.entries(selectionWords(facts)).flatMap(([name, word]) => {
    const value: unknown = Reflect.get(search, name);
    return typeof value === 'string' ? value.split(',').map(word) : [];
  });
  return words.length === 0 ? undefined : words.join(facts.t('effectMap.choice.separator'));
}
