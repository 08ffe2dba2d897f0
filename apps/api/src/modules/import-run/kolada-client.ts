import { Injectable } from '@nestjs/common';
import type { KoladaMapping } from '@samhandling/contract';
import {
  isCalendarDate,
  periodFormOf,
  publishedDecimal,
  schoolYearEnding,
  unitsOfKoladaTitle,
} from '@samhandling/domain';
import { readKoladaData, readKoladaKpis, type KoladaData } from './kolada-answers.ts';
import {
  chunksOf,
  type SourceToFetch,
  type FetchedValue,
  type PlannedImportStep,
  type Progress,
  type SourceClient,
  type SourceProblem,
  type ImportStepRequest,
  type ImportStepToAsk,
} from './source-client.ts';
import { SourceFault } from './source-fault.ts';
import { SourceHttp } from './source-http.ts';
import { SourceSites } from './source-sites.ts';

const IDS_A_SEGMENT = 25;
const ROWS_A_PAGE = 5000;
const PAGES = 1000;
const PACE = { requests: 5, milliseconds: 1000 };

type KoladaRequest = ImportStepRequest & {
  kpis: string[];
  municipalities: string[];
  since: string | null;
  /** Sources whose unit was seen to be theirs; set by the first answer. */
  fitting?: string[];
  seen?: string[];
};

type KoladaSource = SourceToFetch & { mapping: KoladaMapping };

/** Kolada, API v3: first what the KPIs are, then page after page of their values. */
@Injectable()
export class KoladaClient implements SourceClient {
  constructor(
    private readonly http: SourceHttp,
    private readonly sites: SourceSites,
  ) {}

  /** KPIs × places in the fewest requests, apart for those of which only changes are wanted. */
  plan(sources: readonly SourceToFetch[]): PlannedImportStep[] {
    const ofKolada = sources.filter(isKolada);
    const days = [...new Set(ofKolada.map(({ changesSince }) => changesSince))];
    return days.flatMap((since) => {
      const together = ofKolada.filter(({ changesSince }) => changesSince === since);
      const kpis = distinct(together.map(({ mapping }) => mapping.kpi));
      return chunksOf(kpis, IDS_A_SEGMENT).flatMap((ids) =>
        planPlaces(
          together.filter(({ mapping }) => ids.includes(mapping.kpi)),
          since,
        ),
      );
    });
  }

  async advance(importStep: ImportStepToAsk, signal: AbortSignal): Promise<Progress> {
    const request = importStep.request as KoladaRequest;
    return importStep.cursor === null
      ? this.askKpis(request, importStep.sources.filter(isKolada), signal)
      : this.askData(request, importStep.cursor, importStep.sources.filter(isKolada), signal);
  }

  /** Also says in which unit each KPI is: one in another unit than its series is left out. */
  private async askKpis(
    request: KoladaRequest,
    sources: readonly KoladaSource[],
    signal: AbortSignal,
  ): Promise<Progress> {
    const url = new URL(`kpi/${request.kpis.join(',')}`, this.sites.base('kolada'));
    const { values: found } = readKoladaKpis(await this.http.ask('kolada', { url }, PACE, signal));
    const kpis = new Map(found.map((kpi) => [kpi.id, kpi]));
    const problems = sources.flatMap((source) => problemOf(source, kpis.get(source.mapping.kpi)));
    const publications = sources.flatMap(({ id, mapping }) => {
      const on = kpis.get(mapping.kpi)?.publication_date ?? '';
      return isCalendarDate(on) ? [{ sourceId: id, on }] : [];
    });
    const fitting = sources
      .map(({ id }) => id)
      .filter((id) => !problems.some(({ sourceId }) => sourceId === id));
    return {
      values: [],
      problems,
      publications,
      request: { ...request, fitting },
      cursor: fitting.length === 0 ? null : this.dataUrl(request).href,
    };
  }

  private async askData(
    request: KoladaRequest,
    cursor: string,
    sources: readonly KoladaSource[],
    signal: AbortSignal,
  ): Promise<Progress> {
    const url = this.pageUrl(cursor, this.sites.base('kolada'));
    const data = readKoladaData(await this.http.ask('kolada', { url }, PACE, signal));
    const seen = [...(request.seen ?? []), url.href];
    const fitting = sources.filter(({ id }) => request.fitting?.includes(id));
    const read = fitting.map((source) => readSource(source, data));
    return {
      values: read.flatMap(({ values }) => values),
      problems: read.flatMap(({ problems }) => problems),
      publications: [],
      request: { ...request, seen },
      cursor: this.nextOf(data.next_url, url, seen),
    };
  }

  private dataUrl({ kpis, municipalities, since }: KoladaRequest): URL {
    const path = `data/kpi/${kpis.join(',')}/municipality/${municipalities.join(',')}`;
    const url = new URL(path, this.sites.base('kolada'));
    url.searchParams.set('per_page', String(ROWS_A_PAGE));
    if (since !== null) url.searchParams.set('from_date', since);
    return url;
  }

  private pageUrl(address: string, from: URL): URL {
    if (!URL.canParse(address, from.href)) throw new SourceFault('unreadable');
    const url = new URL(address, from);
    if (url.origin === from.origin) return url;
    throw new SourceFault('host_not_allowed', { host: url.host.slice(0, 200) });
  }

  /**
   * Follows a link to the next page only on the same origin, and to no page that was read already.
   */
  private nextOf(next: string | null, from: URL, seen: readonly string[]): string | null {
    if (next === null) return null;
    const url = this.pageUrl(next, from);
    if (seen.length >= PAGES) throw new SourceFault('too_large', { pages: PAGES });
    return seen.includes(url.href) ? null : url.href;
  }
}

function planPlaces(sources: readonly KoladaSource[], since: string | null): PlannedImportStep[] {
  const places = distinct(sources.map(({ mapping }) => mapping.municipality));
  return chunksOf(places, IDS_A_SEGMENT).map((municipalities) => {
    const asked = sources.filter(({ mapping }) => municipalities.includes(mapping.municipality));
    const kpis = distinct(asked.map(({ mapping }) => mapping.kpi));
    const request: KoladaRequest = { asked: kpis.join(', '), kpis, municipalities, since };
    return { request, sourceIds: asked.map(({ id }) => id) };
  });
}

function problemOf(
  { id, mapping, unit, somePeriod }: KoladaSource,
  kpi: { title: string } | undefined,
): SourceProblem[] {
  if (!kpi) return [{ sourceId: id, code: 'not_found', params: { asked: mapping.kpi } }];
  if (somePeriod !== null && periodFormOf(somePeriod) !== mapping.periodForm) {
    const params = { asked: mapping.kpi, fits: somePeriod };
    return [{ sourceId: id, code: 'period_differs', params }];
  }
  const fits = unitsOfKoladaTitle(kpi.title);
  if (fits.includes(unit)) return [];
  const params = { asked: mapping.kpi, published: kpi.title, fits: fits.join(', '), unit };
  return [{ sourceId: id, code: 'unit_differs', params }];
}

/** What the answer holds of one source: a figure that cannot be read is a fault of that source alone. */
function readSource(
  source: KoladaSource,
  data: KoladaData,
): { values: FetchedValue[]; problems: SourceProblem[] } {
  try {
    return { values: valuesOf(data, [source]), problems: [] };
  } catch (fault) {
    if (!(fault instanceof SourceFault)) throw fault;
    const { code, params } = fault;
    return { values: [], problems: [{ sourceId: source.id, code, params }] };
  }
}

function valuesOf({ values: rows }: KoladaData, sources: readonly KoladaSource[]): FetchedValue[] {
  return rows.flatMap((row) =>
    row.values.flatMap(({ gender, value, status, isdeleted }) =>
      sources
        .filter(
          ({ mapping }) =>
            mapping.kpi === row.kpi &&
            mapping.municipality === row.municipality &&
            mapping.gender === gender,
        )
        .map(({ seriesId, mapping, credit }): FetchedValue => {
          const isWithdrawn = isdeleted === true;
          const amount = isWithdrawn || value === null ? null : readAmount(value);
          return {
            seriesId,
            period:
              mapping.periodForm === 'school_year'
                ? schoolYearEnding(Number(row.period))
                : row.period,
            value: amount,
            asWritten: amount === null ? '' : (value ?? ''),
            status: amount === null ? 'missing' : 'final',
            note: status ?? '',
            isStated: isWithdrawn || (amount === null && status !== null),
            credit,
          };
        }),
    ),
  );
}

function readAmount(text: string): string {
  const amount = publishedDecimal(text);
  if (amount === null) throw new SourceFault('unreadable', { value: text.slice(0, 40) });
  return amount;
}

const isKolada = (source: SourceToFetch): source is KoladaSource =>
  source.mapping.provider === 'kolada';
const distinct = (items: readonly string[]): string[] => [...new Set(items)].sort();
