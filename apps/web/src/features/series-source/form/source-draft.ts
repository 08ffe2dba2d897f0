import type {
  KoladaMapping,
  NewSeriesSourceBody,
  ScbMapping,
  SeriesBody,
  SeriesRow,
  SeriesSource,
  SourceMapping,
} from '@samhandling/contract';
import {
  SOURCE_CREDITS,
  type KoladaGender,
  type SourceInterval,
  type SourceProvider,
} from '@samhandling/domain';

/** What the form holds: both kinds of mapping, so that trying the other provider loses nothing. */
export type SourceDraft = {
  readonly provider: SourceProvider;
  readonly kolada: KoladaMapping;
  readonly scb: ScbMapping;
  readonly unit: string;
  readonly interval: SourceInterval;
  readonly storesWithoutReview: boolean;
  readonly credit: string;
  readonly nextPublicationOn: string;
};

type Part = Pick<SeriesRow, 'placeCode' | 'sex' | 'unit'> & Partial<Pick<SeriesRow, 'periodForm'>>;

const GENDERS: Readonly<Record<'women' | 'men', KoladaGender>> = { women: 'K', men: 'M' };

/** As Kolada writes places: `0025` is the region, `0000` the nation. */
const koladaPlace = (placeCode: string) => placeCode.padStart(4, '0');

const EMPTY: SourceDraft = {
  provider: 'kolada',
  kolada: { provider: 'kolada', kpi: '', municipality: '', gender: 'T', periodForm: 'year' },
  scb: {
    provider: 'scb',
    table: '',
    selection: [
      { variableCode: 'Region', valueCode: '' },
      { variableCode: 'ContentsCode', valueCode: '' },
    ],
    timeVariable: 'Tid',
  },
  unit: '',
  interval: 'weekly',
  storesWithoutReview: false,
  credit: SOURCE_CREDITS.kolada,
  nextPublicationOn: '',
};

/** What stands in the form at first: the source as it is, or an empty one. */
export function sourceDraft(source: SeriesSource | null): SourceDraft {
  if (source === null) return EMPTY;
  const { mapping, unit, interval, storesWithoutReview, credit, nextPublicationOn } = source;
  return {
    ...draftFor(EMPTY, { ...source.series, periodForm: null }),
    provider: mapping.provider,
    ...(mapping.provider === 'kolada' ? { kolada: mapping } : { scb: mapping }),
    unit,
    interval,
    storesWithoutReview,
    credit,
    nextPublicationOn: nextPublicationOn ?? '',
  };
}

/** The draft with what follows from the series: its place, its group, its unit and its periods. */
export function draftFor(draft: SourceDraft, part: Part): SourceDraft {
  const { placeCode, sex, unit, periodForm } = part;
  return {
    ...draft,
    unit,
    kolada: {
      ...draft.kolada,
      municipality: koladaPlace(placeCode),
      gender: sex === null ? 'T' : GENDERS[sex],
      periodForm: periodForm === 'school_year' ? 'school_year' : 'year',
    },
    scb: {
      ...draft.scb,
      selection: draft.scb.selection.map((each) =>
        each.variableCode === 'Region' ? { ...each, valueCode: placeCode } : each,
      ),
    },
  };
}

/** Another provider; its credit goes along where it is still the provider's own. */
export function withProvider(draft: SourceDraft, provider: SourceProvider): SourceDraft {
  const isOwn = draft.credit === SOURCE_CREDITS[draft.provider];
  return { ...draft, provider, credit: isOwn ? SOURCE_CREDITS[provider] : draft.credit };
}

export function mappingOf({ provider, kolada, scb }: SourceDraft): SourceMapping {
  if (provider === 'kolada') return { ...kolada, kpi: kolada.kpi.trim().toUpperCase() };
  return {
    ...scb,
    table: scb.table.trim(),
    timeVariable: scb.timeVariable.trim(),
    selection: scb.selection.map(({ variableCode, valueCode }) => ({
      variableCode: variableCode.trim(),
      valueCode: valueCode.trim(),
    })),
  };
}

export function sourceBody(draft: SourceDraft, seriesId: string): NewSeriesSourceBody {
  const { unit, interval, storesWithoutReview, credit, nextPublicationOn } = draft;
  return {
    seriesId,
    mapping: mappingOf(draft),
    unit,
    interval,
    storesWithoutReview,
    credit,
    nextPublicationOn: nextPublicationOn === '' ? null : nextPublicationOn,
  };
}

/** A series that is to be added with the source, where the measure has none for it. */
export type SeriesDraft = SeriesBody;
