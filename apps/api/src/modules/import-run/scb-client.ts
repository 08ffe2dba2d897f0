import { Injectable } from '@nestjs/common';
import type { ScbMapping } from '@samhandling/contract';
import { periodFormOf, publishedDecimal, unitsOfScbUnit } from '@samhandling/domain';
import { z } from 'zod';
import { JsonStat } from './json-stat.ts';
import { planScbQueries, type ScbQuery } from './scb-plan.ts';
import type {
  SourceToFetch,
  FetchedValue,
  PlannedImportStep,
  Progress,
  SourceClient,
  SourceProblem,
  ImportStepRequest,
  ImportStepToAsk,
} from './source-client.ts';
import { SourceFault } from './source-fault.ts';
import { SourceHttp, type Pace } from './source-http.ts';
import { SourceSites } from './source-sites.ts';

type ScbRequest = ImportStepRequest & {
  table: string;
  /** Set when the table was looked at: what is asked for, and of whom it can be read. */
  queries?: ScbQuery[];
  fitting?: string[];
  pace?: Pace;
};

type ScbSource = SourceToFetch & { mapping: ScbMapping };

const count = z.string().regex(/^\d{1,9}$/);
const configSchema = z.object({
  maxDataCells: count,
  maxCallsPerTimeWindow: count,
  timeWindow: count,
});

/** The pace until the provider has said how often it may be asked. */
const FIRST_PACE: Pace = { requests: 1, milliseconds: 1000 };

/** What Statistics Sweden writes in a cell that has no value. */
const PRELIMINARY = 'p';

/** PxWebApi v2 of Statistics Sweden: limits and the table first, then the cells in as many parts as they need. */
@Injectable()
export class ScbClient implements SourceClient {
  constructor(
    private readonly http: SourceHttp,
    private readonly sites: SourceSites,
  ) {}

  plan(sources: readonly SourceToFetch[]): PlannedImportStep[] {
    const ofScb = sources.filter(isScb);
    const tables = [...new Set(ofScb.map(({ mapping }) => mapping.table))].sort();
    return tables.map((table) => ({
      request: { asked: table, table },
      sourceIds: ofScb.filter(({ mapping }) => mapping.table === table).map(({ id }) => id),
    }));
  }

  async advance(importStep: ImportStepToAsk, signal: AbortSignal): Promise<Progress> {
    const request = importStep.request as ScbRequest;
    return importStep.cursor === null
      ? this.askTable(request, importStep.sources.filter(isScb), signal)
      : this.askCells(request, Number(importStep.cursor), importStep.sources.filter(isScb), signal);
  }

  private async askTable(
    request: ScbRequest,
    sources: readonly ScbSource[],
    signal: AbortSignal,
  ): Promise<Progress> {
    const { maxCells, pace } = await this.askLimits(signal);
    const table = JsonStat.readMetadata(
      await this.http.ask(
        'scb',
        { url: this.url(`tables/${request.table}/metadata`) },
        pace,
        signal,
      ),
    );
    const problems = sources.flatMap((source) => problemsOf(source, table));
    const fitting = sources.filter(({ id }) => !problems.some(({ sourceId }) => sourceId === id));
    const variables = [...new Set(fitting.map(({ mapping }) => mapping.timeVariable))];
    const queries = variables.flatMap((variable) =>
      planScbQueries(
        fitting
          .map(({ mapping }) => mapping)
          .filter(({ timeVariable }) => timeVariable === variable),
        table.codes.get(variable) ?? [],
        maxCells,
      ),
    );
    return {
      values: [],
      problems,
      publications: [],
      request: { ...request, queries, pace, fitting: fitting.map(({ id }) => id) },
      cursor: queries.length === 0 ? null : '0',
    };
  }

  private async askLimits(signal: AbortSignal): Promise<{ maxCells: number; pace: Pace }> {
    const { success, data } = configSchema.safeParse(
      await this.http.ask('scb', { url: this.url('config') }, FIRST_PACE, signal),
    );
    if (!success) throw new SourceFault('unreadable');
    return {
      maxCells: Math.max(1, Number(data.maxDataCells)),
      pace: {
        requests: Math.max(1, Number(data.maxCallsPerTimeWindow)),
        milliseconds: Number(data.timeWindow) * 1000,
      },
    };
  }

  private async askCells(
    request: ScbRequest,
    index: number,
    sources: readonly ScbSource[],
    signal: AbortSignal,
  ): Promise<Progress> {
    const { queries = [], pace = FIRST_PACE, fitting = [] } = request;
    const body = queries[index];
    if (!body) throw new SourceFault('unreadable');
    const url = this.url(`tables/${request.table}/data`);
    const data = JsonStat.read(await this.http.ask('scb', { url, body }, pace, signal));
    const read = sources
      .filter(({ id }) => fitting.includes(id))
      .map((source) => readSource(source, data));
    const cursor = index + 1 < queries.length ? String(index + 1) : null;
    return {
      values: read.flatMap(({ values }) => values),
      problems: read.flatMap(({ problems }) => problems),
      publications: [],
      request,
      cursor,
    };
  }

  private url(path: string): URL {
    const url = new URL(path, this.sites.base('scb'));
    url.searchParams.set('lang', 'sv');
    if (path !== 'config') url.searchParams.set('outputFormat', 'json-stat2');
    return url;
  }
}

/** What keeps a source from being read out of the table: a code that it lacks, another unit, odd periods. */
function problemsOf(
  { id, mapping, unit, somePeriod }: ScbSource,
  table: JsonStat,
): SourceProblem[] {
  const problem = (
    code: SourceProblem['code'],
    params: SourceProblem['params'],
  ): SourceProblem[] => [{ sourceId: id, code, params: { asked: mapping.table, ...params } }];
  const unknown = mapping.selection.find(
    ({ variableCode, valueCode }) => !table.has(variableCode, valueCode),
  );
  if (unknown) return problem('not_found', unknown);
  const left = [...table.codes].find(
    ([variable, codes]) =>
      codes.length > 1 &&
      variable !== mapping.timeVariable &&
      !table.canBeLeftOut(variable) &&
      !mapping.selection.some(({ variableCode }) => variableCode === variable),
  );
  if (left) return problem('not_found', { variableCode: left[0] });
  const periods = table.codes.get(mapping.timeVariable) ?? [];
  const form = periodFormOf(somePeriod ?? periods[0] ?? '');
  const odd = periods.find((period) => form === null || periodFormOf(period) !== form);
  if (periods.length === 0 || odd !== undefined) {
    return problem('period_differs', { published: odd ?? '', fits: somePeriod ?? '' });
  }
  const published = mapping.selection
    .map(({ variableCode, valueCode }) => table.unitOf(variableCode, valueCode))
    .find((base) => base !== null);
  const fits = unitsOfScbUnit(published ?? '');
  if (fits.includes(unit)) return [];
  return problem('unit_differs', { published: published ?? '', fits: fits.join(', '), unit });
}

/** What the answer holds of one source: a figure that cannot be read is a fault of that source alone. */
function readSource(
  source: ScbSource,
  data: JsonStat,
): { values: FetchedValue[]; problems: SourceProblem[] } {
  try {
    return { values: valuesOf(source, data), problems: [] };
  } catch (fault) {
    if (!(fault instanceof SourceFault)) throw fault;
    const { code, params } = fault;
    return { values: [], problems: [{ sourceId: source.id, code, params }] };
  }
}

/** The cells of the source that the answer holds: its own code of each variable, every period. */
function valuesOf({ seriesId, mapping, credit }: ScbSource, data: JsonStat): FetchedValue[] {
  const at = Object.fromEntries(
    mapping.selection.map(({ variableCode, valueCode }) => [variableCode, valueCode]),
  );
  // The answer may be that of the other half of the sources.
  const isAsked = mapping.selection.every(({ variableCode, valueCode }) =>
    data.has(variableCode, valueCode),
  );
  if (!isAsked) return [];
  return (data.codes.get(mapping.timeVariable) ?? []).flatMap((period) => {
    const cell = data.cell({ ...at, [mapping.timeVariable]: period });
    if (!cell) return [];
    const value = cell.value === null ? null : publishedDecimal(cell.value);
    if (cell.value !== null && value === null) {
      throw new SourceFault('unreadable', { value: cell.value.slice(0, 40) });
    }
    const isPreliminary = cell.status?.toLowerCase() === PRELIMINARY;
    return [
      {
        seriesId,
        period,
        value,
        asWritten: cell.value ?? cell.status ?? '',
        status: value === null ? 'missing' : isPreliminary ? 'preliminary' : 'final',
        note: value === null ? (cell.status ?? '') : '',
        isStated: value === null && cell.status !== null,
        credit,
      } as const,
    ];
  });
}

const isScb = (source: SourceToFetch): source is ScbSource => source.mapping.provider === 'scb';
