import type { ActorType } from '@samhandling/domain';
import type { StrategyDocument } from '@samhandling/strategy-content';

/** An organisation that is an actor from the start. */
export type CountyOrganisation = {
  readonly name: string;
  readonly type: ActorType;
  readonly municipality: string | null;
  /** Null where it is not known for certain. */
  readonly organisationNumber: string | null;
};

type KnownOrganisation = readonly [name: string, organisationNumber: string | null];

/** What municipalities call themselves in law; others are called by their name and "kommun". */
const MUNICIPALITIES: Readonly<Record<string, KnownOrganisation>> = {
  '2505': ['Arvidsjaurs kommun', null],
  '2506': ['Arjeplogs kommun', null],
  '2510': ['Jokkmokks kommun', '212000-2676'],
  '2513': ['Överkalix kommun', '212000-2684'],
  '2514': ['Kalix kommun', '212000-2692'],
  '2518': ['Övertorneå kommun', '212000-2700'],
  '2521': ['Pajala kommun', '212000-2718'],
  '2523': ['Gällivare kommun', '212000-2726'],
  '2560': ['Älvsbyns kommun', '212000-2734'],
  '2580': ['Luleå kommun', '212000-2742'],
  '2581': ['Piteå kommun', '212000-2759'],
  '2582': ['Bodens kommun', '212000-2767'],
  '2583': ['Haparanda kommun', '212000-2775'],
  '2584': ['Kiruna kommun', '212000-2783'],
};

/** Organisations of a county that every strategy for it needs, by county code. */
const BY_COUNTY: Readonly<Record<string, readonly (readonly [...KnownOrganisation, ActorType])[]>> =
  {
    '25': [
      ['Region Norrbotten', '232100-0230', 'region'],
      ['Länsstyrelsen i Norrbottens län', '202100-2478', 'state_agency'],
      ['Luleå tekniska universitet', '202100-2841', 'university'],
      ['Sametinget', null, 'state_agency'],
    ],
  };

/**
 * The organisations that are actors as soon as the strategy is loaded: the region's municipalities,
 * and those known for its county. Everybody else asks to join.
 */
export function countyOrganisations({ region }: StrategyDocument): CountyOrganisation[] {
  const municipalities = region.municipalities.map(({ code, name }): CountyOrganisation => {
    const [legalName, organisationNumber] = MUNICIPALITIES[code] ?? [`${name} kommun`, null];
    return { name: legalName, type: 'municipality', municipality: code, organisationNumber };
  });
  const others = (BY_COUNTY[region.countyCode] ?? []).map(
    ([name, organisationNumber, type]): CountyOrganisation => ({
      name,
      type,
      municipality: null,
      organisationNumber,
    }),
  );
  return [...municipalities, ...others];
}
