import { createPaceKeeper } from './pace.ts';
import { problem, startStandIn, type Answer, type StandIn } from './server.ts';

/** A key figure. Its unit is the end of its title, as Kolada has it. */
export type KoladaKpi = {
  readonly id: string;
  readonly title: string;
  readonly publicationDate?: string | null;
};

/** A value; a deleted one has been withdrawn. */
export type KoladaValue = {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number;
  readonly gender: 'T' | 'K' | 'M';
  readonly value: number | null;
  readonly status?: string;
  readonly isDeleted?: boolean;
  /** The day it came to be as it is. */
  readonly changedOn: string;
};

/** Kolada's API v3, as far as its data and key figures go. */
export type KoladaStandIn = StandIn & {
  /** Publishes values, in place of those of the same kind; a deleted one is taken back. */
  publish(...values: KoladaValue[]): void;
};

type Options = {
  readonly kpis: readonly KoladaKpi[];
  readonly values: readonly KoladaValue[];
  /** Rows a page; the API's own bound where nothing is said. */
  readonly pageSize?: number;
  /** Refuses more than five requests a second, as Kolada does. */
  readonly keepsPace?: boolean;
};

const PATH = '/v3';
const IDS = 25;
const PER_PAGE = 5000;

/** A row of an answer: the values of one key figure, place and year. */
type Row = { kpi: string; municipality: string; period: number; values: KoladaValue[] };

/** Starts it on a free port. */
export async function startKoladaStandIn(options: Options): Promise<KoladaStandIn> {
  const { kpis, pageSize = PER_PAGE, keepsPace = false } = options;
  const values = new Map(options.values.map((value) => [keyOf(value), value]));
  const isInPace = createPaceKeeper(5, 1000);
  const standIn = await startStandIn(PATH, ({ method, url }) => {
    if (keepsPace && !isInPace()) return problem(429, 'Too many requests');
    if (method !== 'GET') return problem(405, 'Method not allowed');
    const [noun = '', ...rest] = url.pathname.slice(PATH.length + 1).split('/');
    if (noun === 'kpi') return answerKpis(kpis, rest[0]);
    if (noun === 'data') return answerData([...values.values()], rest, url, pageSize);
    return problem(404, 'Not found');
  });
  return {
    ...standIn,
    publish: (...published) => {
      for (const value of published) values.set(keyOf(value), value);
    },
  };
}

function answerKpis(kpis: readonly KoladaKpi[], segment: string | undefined): Answer {
  const ids = idsOf(segment ?? '');
  if (!ids) return problem(400, 'Too many ids');
  const found = kpis.filter(({ id }) => ids.length === 0 || ids.includes(id));
  return {
    status: 200,
    body: {
      values: found.map(({ id, title, publicationDate = null }) => ({
        id,
        title,
        description: '',
        is_divided_by_gender: true,
        municipality_type: 'A',
        publication_date: publicationDate,
        has_ou_data: false,
      })),
      count: found.length,
      previous_url: null,
      next_url: null,
    },
  };
}

/** Any two or three of `kpi/…`, `municipality/…` and `year/…`, in any order. */
function answerData(
  all: readonly KoladaValue[],
  segments: readonly string[],
  url: URL,
  pageSize: number,
): Answer {
  const wanted = new Map<string, string[]>();
  for (let index = 0; index < segments.length; index += 2) {
    const ids = idsOf(segments[index + 1] ?? '');
    if (!ids || ids.length === 0) return problem(400, 'Too many ids, or none');
    wanted.set(segments[index] ?? '', ids);
  }
  const known = ['kpi', 'municipality', 'year'];
  if (wanted.size < 2 || [...wanted.keys()].some((name) => !known.includes(name))) {
    return problem(400, 'Two of kpi, municipality and year are needed');
  }
  const perPage = Number(url.searchParams.get('per_page') ?? PER_PAGE);
  const page = Number(url.searchParams.get('page') ?? 1);
  if (!(perPage >= 1 && perPage <= PER_PAGE) || !(page >= 1)) return problem(400, 'per_page');
  const since = url.searchParams.get('from_date');
  const matches = (name: string, value: string) => wanted.get(name)?.includes(value) ?? true;
  const rows = rowsOf(
    all.filter(
      (value) =>
        matches('kpi', value.kpi) &&
        matches('municipality', value.municipality) &&
        matches('year', String(value.period)) &&
        // What was taken back is told only to those who ask for changes.
        (since === null ? !value.isDeleted : value.changedOn >= since),
    ),
  );
  const size = Math.min(perPage, pageSize);
  const shown = rows.slice((page - 1) * size, page * size);
  return {
    status: 200,
    body: {
      values: shown.map(presentRow),
      count: shown.length,
      ...nextUrl(url, page, page * size < rows.length),
    },
  };
}

/** The last page says that there is no next one in different ways: null, an empty text, nothing. */
function nextUrl(url: URL, page: number, hasNext: boolean): object {
  if (!hasNext) return [{ next_url: null }, { next_url: '' }, {}][page % 3] ?? {};
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return { next_url: next.href };
}

function rowsOf(values: readonly KoladaValue[]): Row[] {
  const rows = new Map<string, Row>();
  const inOrder = [...values].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const value of inOrder) {
    const { kpi, municipality, period } = value;
    const key = `${kpi} ${municipality} ${period}`;
    const row = rows.get(key) ?? { kpi, municipality, period, values: [] };
    row.values.push(value);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** What is not deleted is sometimes said and sometimes not. */
function presentRow({ kpi, municipality, period, values }: Row): object {
  return {
    values: values.map(({ gender, value, status = '', isDeleted = false }) => ({
      gender,
      count: 1,
      status,
      value: isDeleted ? null : value,
      ...(isDeleted || period % 2 === 0 ? { isdeleted: isDeleted } : {}),
    })),
    kpi,
    period,
    municipality,
  };
}

/** Undefined for more than the API takes. */
function idsOf(segment: string): string[] | undefined {
  const ids = decodeURIComponent(segment)
    .split(',')
    .filter((id) => id !== '');
  return ids.length <= IDS ? ids : undefined;
}

const keyOf = ({ kpi, municipality, period, gender }: KoladaValue): string =>
  `${kpi} ${municipality} ${period} ${gender}`;
