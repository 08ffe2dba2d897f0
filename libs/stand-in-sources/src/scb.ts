import { createPaceKeeper } from './pace.ts';
import { problem, startStandIn, type Answer, type StandIn } from './server.ts';

/** A variable of a table with its codes, in the order of the table. */
export type ScbVariable = {
  readonly code: string;
  readonly label: string;
  readonly values: readonly { readonly code: string; readonly label: string }[];
  readonly isTime?: boolean;
  /** What the values of the contents are in, by code. */
  readonly units?: Readonly<Record<string, string>>;
};

/** A cell by a code of each variable. A total is what is published, and need not be the sum of its parts. */
export type ScbCell = {
  readonly at: Readonly<Record<string, string>>;
  readonly value: number | null;
  /** Why there is no value (`..`), or that it is preliminary (`p`). */
  readonly status?: string;
};

/** A table. Cells that are not there have no value and the status `..`. */
export type ScbTable = {
  readonly id: string;
  readonly label: string;
  readonly variables: readonly ScbVariable[];
  readonly cells: readonly ScbCell[];
};

/** PxWebApi v2 of Statistics Sweden, as far as its tables go. */
export type ScbStandIn = StandIn & {
  /** Publishes cells, in place of those at the same codes. */
  publish(table: string, ...cells: ScbCell[]): void;
  /** How many cells each answer with data held. */
  readonly cellCounts: readonly number[];
};

type Options = {
  readonly tables: readonly ScbTable[];
  readonly maxDataCells?: number;
  readonly keepsPace?: boolean;
};

type Selection = ReadonlyMap<string, readonly string[]>;
type Content = { table: ScbTable; cells: Map<string, ScbCell> };

const PATH = '/api/v2';
const CALLS = 3;
const WINDOW_SECONDS = 1;

/** Starts it on a free port. */
export async function startScbStandIn(options: Options): Promise<ScbStandIn> {
  const { tables, maxDataCells = 150_000, keepsPace = false } = options;
  const contents = new Map<string, Content>(
    tables.map((table) => [
      table.id,
      { table, cells: new Map(table.cells.map((cell) => [keyOf(table, cell.at), cell])) },
    ]),
  );
  const cellCounts: number[] = [];
  const isInPace = createPaceKeeper(CALLS, WINDOW_SECONDS * 1000);
  const standIn = await startStandIn(PATH, ({ method, url, body }) => {
    if (keepsPace && !isInPace()) {
      return { ...problem(429, 'Too many requests'), headers: { 'retry-after': '1' } };
    }
    const [noun, id, part] = url.pathname.slice(PATH.length + 1).split('/');
    if (noun === 'config') return answerConfig(maxDataCells);
    if (noun === 'tables' && id === undefined) return answerTables(tables, url);
    const content = contents.get(id ?? '');
    if (noun !== 'tables' || !content) return problem(404, 'Non-existent table');
    if (part === 'metadata') return answerDataset(content, allOf(content.table), false);
    if (part !== 'data') return problem(404, 'Not found');
    const selection = method === 'POST' ? postedOf(body) : queriedOf(url);
    const chosen = selection && choose(content.table, selection);
    if (!chosen) return problem(400, 'Non-existent value');
    const count = [...chosen.values()].reduce((product, codes) => product * codes.length, 1);
    if (count > maxDataCells) return problem(403, 'Too many cells selected');
    cellCounts.push(count);
    return answerDataset(content, chosen, true);
  });
  return {
    ...standIn,
    cellCounts,
    publish: (id, ...cells) => {
      const content = contents.get(id);
      if (!content) throw new Error(`There is no table ${id}.`);
      for (const cell of cells) content.cells.set(keyOf(content.table, cell.at), cell);
    },
  };
}

function answerConfig(maxDataCells: number): Answer {
  return {
    status: 200,
    body: {
      apiVersion: '2',
      defaultLanguage: 'sv',
      defaultDataFormat: 'json-stat2',
      maxDataCells,
      maxCallsPerTimeWindow: CALLS,
      timeWindow: WINDOW_SECONDS,
    },
  };
}

function answerTables(tables: readonly ScbTable[], url: URL): Answer {
  const query = (url.searchParams.get('query') ?? '').toLowerCase();
  const found = tables.filter(({ id, label }) => `${id} ${label}`.toLowerCase().includes(query));
  return {
    status: 200,
    body: {
      tables: found.map(({ id, label }) => ({ id, label })),
      page: { pageNumber: 1, pageSize: found.length, totalElements: found.length, totalPages: 1 },
    },
  };
}

function answerDataset({ table, cells }: Content, selection: Selection, hasData: boolean): Answer {
  const variables = table.variables.map((variable) => ({
    ...variable,
    values: variable.values.filter(({ code }) => selection.get(variable.code)?.includes(code)),
  }));
  const found = hasData
    ? combinations(variables).map((at) => cells.get(keyOf(table, at)) ?? { value: null })
    : [];
  const statuses = found.map((cell) =>
    'status' in cell && cell.status ? cell.status : cell.value === null ? '..' : null,
  );
  const told = statuses.flatMap((status, index) => (status === null ? [] : [[index, status]]));
  return {
    status: 200,
    body: {
      version: '2.0',
      class: 'dataset',
      label: table.label,
      source: 'SCB',
      id: variables.map(({ code }) => code),
      size: variables.map(({ values }) => values.length),
      role: { time: variables.filter(({ isTime }) => isTime).map(({ code }) => code) },
      dimension: Object.fromEntries(variables.map((each) => [each.code, dimensionOf(each)])),
      ...(hasData ? { value: found.map(({ value }) => value) } : {}),
      // As published: only where something is to be said of a cell.
      ...(told.length > 0 ? { status: Object.fromEntries(told) } : {}),
    },
  };
}

function dimensionOf({ label, values, units }: ScbVariable): object {
  return {
    label,
    category: {
      index: Object.fromEntries(values.map(({ code }, index) => [code, index])),
      label: Object.fromEntries(values.map((value) => [value.code, value.label])),
      ...(units
        ? {
            unit: Object.fromEntries(
              values.map(({ code }) => [code, { base: units[code] ?? '', decimals: 0 }]),
            ),
          }
        : {}),
    },
  };
}

/** Row by row: the last variable runs fastest. */
function combinations(variables: readonly ScbVariable[]): Record<string, string>[] {
  return variables.reduce<Record<string, string>[]>(
    (rows, { code: variable, values }) =>
      rows.flatMap((row) => values.map(({ code }) => ({ ...row, [variable]: code }))),
    [{}],
  );
}

const allOf = ({ variables }: ScbTable): Selection =>
  new Map(variables.map(({ code, values }) => [code, values.map((value) => value.code)]));

/** Undefined where a variable or a code does not exist, or a variable is left out that has no choice of its own. */
function choose({ variables }: ScbTable, asked: Selection): Selection | undefined {
  const known = new Set(variables.map(({ code }) => code));
  if ([...asked.keys()].some((code) => !known.has(code))) return undefined;
  const chosen = new Map<string, readonly string[]>();
  for (const { code, values } of variables) {
    const codes = values.map((value) => value.code);
    const wanted = asked.get(code)?.flatMap((each) => expand(each, codes));
    if (!wanted || wanted.length === 0 || wanted.some((each) => !codes.includes(each))) {
      return undefined;
    }
    chosen.set(
      code,
      codes.filter((each) => wanted.includes(each)),
    );
  }
  return chosen;
}

/** `*` is all of them, `top(3)` the last three. */
function expand(code: string, codes: readonly string[]): readonly string[] {
  if (code === '*') return codes;
  const top = /^top\((\d+)\)$/.exec(code)?.[1];
  return top === undefined ? [code] : codes.slice(-Number(top));
}

function postedOf(body: unknown): Selection | undefined {
  if (typeof body !== 'object' || body === null || !('selection' in body)) return undefined;
  const { selection } = body;
  if (!Array.isArray(selection)) return undefined;
  return new Map(
    (selection as { variableCode: string; valueCodes: string[] }[]).map(
      ({ variableCode, valueCodes }) => [variableCode, valueCodes],
    ),
  );
}

function queriedOf(url: URL): Selection {
  return new Map(
    [...url.searchParams].flatMap(([name, value]) => {
      const variable = /^valueCodes\[(.+)\]$/i.exec(name)?.[1];
      return variable === undefined ? [] : [[variable, value.split(',')] as const];
    }),
  );
}

const keyOf = ({ variables }: ScbTable, at: Readonly<Record<string, string>>): string =>
  JSON.stringify(variables.map(({ code }) => at[code]));
