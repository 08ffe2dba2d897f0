import type { Birth, KoladaGender, Sex, SourceProvider } from '@samhandling/domain';

/** How the example values of a measure continue from what the strategy states. */
export type DemoFeed = Readonly<{
  measure: string;
  provider: SourceProvider | 'hand';
  /** Key figures by what they are about, with the title that Kolada gives them. */
  kpis: readonly Readonly<{ id: string; title: string; birth: Birth | null }>[];
  periodForm: 'year' | 'school_year';
  /** Change a year, in the unit of the measure; for the nation where it differs. */
  yearly: number;
  yearlyNation?: number;
  /** How much a year differs from the trend. */
  wobble: number;
  /** No value is above it. */
  ceiling?: number;
  /** So many years old the latest value is. */
  lag: number;
  /** The latest value but one was revised by the second run. */
  isRevised?: boolean;
  /** What waits for review: a new value of the latest year, or that the one before it is taken back. */
  waits?: 'revision' | 'withdrawal';
}>;

const percentOf = (id: string, title: string, birth: Birth | null = null) => ({
  id,
  birth,
  title: `${title}, andel (%)`,
});

/** Key figures whose unit is that of the measure; the others are entered by hand, or not at all. */
export const DEMO_FEEDS: readonly DemoFeed[] = [
  {
    measure: 'l-e1-1-invanare',
    provider: 'kolada',
    periodForm: 'year',
    kpis: [{ id: 'N01951', title: 'Invånare totalt, antal', birth: null }],
    yearly: -340,
    yearlyNation: 57_000,
    wobble: 400,
    lag: 1,
    isRevised: true,
    waits: 'revision',
  },
  {
    measure: 'l-e2-1-bostader',
    provider: 'scb',
    periodForm: 'year',
    kpis: [],
    yearly: 22,
    wobble: 130,
    lag: 1,
  },
  {
    measure: 'l-e3-4-elproduktion',
    provider: 'kolada',
    periodForm: 'year',
    kpis: [
      percentOf('N45925', 'Elproduktion av förnybara energikällor inom det geografiska området'),
    ],
    yearly: 0.25,
    wobble: 0.3,
    ceiling: 99.8,
    lag: 2,
  },
  {
    measure: 'l-e4-1-1gbit',
    provider: 'kolada',
    periodForm: 'year',
    kpis: [
      percentOf(
        'N07918',
        'Hushåll med tillgång till eller möjlighet att ansluta till bredband om minst 1 Gbit/s',
      ),
    ],
    yearly: 3.1,
    wobble: 0.6,
    ceiling: 97.4,
    lag: 1,
    waits: 'withdrawal',
  },
  {
    measure: 'k-e1-1-sysselsatta',
    provider: 'kolada',
    periodForm: 'year',
    kpis: [
      percentOf('N02267', 'Sysselsättningsgrad 20-64 år'),
      percentOf('N02269', 'Sysselsättningsgrad, inrikes födda 20-64 år', 'sweden'),
      percentOf('N02268', 'Sysselsättningsgrad, utrikes födda 20-64 år', 'abroad'),
    ],
    yearly: 0.35,
    yearlyNation: 0.25,
    wobble: 0.5,
    lag: 2,
    isRevised: true,
  },
  {
    measure: 'k-e1-2-behorighet',
    provider: 'kolada',
    periodForm: 'school_year',
    kpis: [percentOf('N15428', 'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun')],
    yearly: 0.4,
    yearlyNation: 0.2,
    wobble: 0.9,
    lag: 1,
  },
  {
    measure: 'k-e1-3-examen',
    provider: 'kolada',
    periodForm: 'year',
    kpis: [percentOf('N60978', 'Gymnasieelever med examen inom 4 år region')],
    yearly: -0.3,
    yearlyNation: 0.1,
    wobble: 0.7,
    lag: 1,
  },
  {
    measure: 'i-e1-1-nya-foretag',
    provider: 'kolada',
    periodForm: 'year',
    kpis: [{ id: 'N01003', title: 'Nystartade företag, antal', birth: null }],
    yearly: 24,
    wobble: 60,
    lag: 1,
  },
  {
    measure: 't-e1-1-kollektivtrafik',
    provider: 'hand',
    periodForm: 'year',
    kpis: [],
    yearly: 0.5,
    wobble: 0.5,
    lag: 3,
  },
  {
    measure: 'l-e5-1-ohalsotal',
    provider: 'hand',
    periodForm: 'year',
    kpis: [],
    yearly: -0.6,
    yearlyNation: -0.7,
    wobble: 0.4,
    lag: 2,
  },
  {
    measure: 'i-e2-1-export',
    provider: 'hand',
    periodForm: 'year',
    kpis: [],
    yearly: 0.5,
    wobble: 0.6,
    lag: 3,
  },
];

/** The note of every example value: it says that the value is made up. */
export const EXAMPLE_NOTES: Readonly<Record<DemoFeed['provider'], string>> = {
  kolada: 'Exempeldata i Koladas form',
  scb: 'Exempeldata i SCB:s form',
  hand: 'Exempeldata',
};

/** What is written where the source of a value is shown. */
export const EXAMPLE_CREDITS: Readonly<Record<DemoFeed['provider'], string>> = {
  kolada: 'Kolada (exempeldata i Koladas form)',
  scb: 'SCB (exempeldata i SCB:s form)',
  hand: 'Exempeldata, inmatat för hand',
};

/** Why a made up value is kept where it is odd. */
export const EXAMPLE_REASON = 'Påhittat exempel.';

export const EXAMPLE_METHOD = 'Påhittade värden som går vidare från strategins utgångsläge.';

/** A name that shows that the table is made up. */
export const EXAMPLE_TABLE = 'EXEMPEL-BO0101';

/** About how many live in each municipality: where example values begin, since the strategy states none. */
export const EXAMPLE_INHABITANTS: Readonly<Record<string, number>> = {
  '2505': 6300,
  '2506': 2800,
  '2510': 5000,
  '2513': 3400,
  '2514': 16_100,
  '2518': 4500,
  '2521': 6200,
  '2523': 17_900,
  '2560': 8200,
  '2580': 76_800,
  '2581': 41_900,
  '2582': 28_100,
  '2583': 9900,
  '2584': 23_200,
};

/** Change a year in a municipality, in parts of what it had. */
export const EXAMPLE_MUNICIPAL_CHANGE = -0.003;

/** Breaks that are known of the key figures. */
export const DEMO_BREAKS: readonly Readonly<{ measure: string; period: string; note: string }>[] = [
  {
    measure: 'k-e1-1-sysselsatta',
    period: '2022',
    note: 'Från 2022 bygger sysselsättningen på Befolkningens arbetsmarknadsstatus (BAS) i stället för RAMS. Jämför inte med åren före.',
  },
];

/** How Kolada names women, men and all. */
export const genderOf = (sex: Sex | null): KoladaGender =>
  sex === null ? 'T' : sex === 'women' ? 'K' : 'M';

/** How Kolada names a county, the nation and a municipality. */
export const koladaPlaceOf = (code: string): string => code.padStart(4, '0');
