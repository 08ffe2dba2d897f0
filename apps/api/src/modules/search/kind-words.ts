import type { SearchKind } from '@samhandling/contract';

/** Words of a question that name what kind of thing is looked for. */
export const KIND_WORDS: ReadonlyMap<string, SearchKind> = new Map(
  Object.entries({
    initiativ: 'initiative',
    initiativen: 'initiative',
    initiatives: 'initiative',
    åtgärd: 'action',
    åtgärder: 'action',
    åtgärden: 'action',
    ansvarar: 'action',
    ansvarig: 'action',
    ägare: 'action',
    äger: 'action',
    actions: 'action',
    effektmål: 'effect_goal',
    indikator: 'indicator',
    indikatorer: 'indicator',
    indicators: 'indicator',
    aktör: 'actor',
    aktörer: 'actor',
    actors: 'actor',
    insatsområde: 'area',
    avsnitt: 'section',
  }),
);
