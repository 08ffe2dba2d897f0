import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { delimiterOf, readCsv, type Delimiter } from '@samhandling/csv';
import { formulaCellsOf } from '@samhandling/csv/testing';
import type pg from 'pg';
import { openDemoCounty, type DemoCounty } from './demo-county.ts';
import type { TrustSuite } from './trust-suite.ts';

/** Beginnings of names that a careless writer of CSV would let become formulas. */
const HOSTILE = [
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  "'=1+1",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '"=1+1"',
  '";=1+1;"',
  "Namn\n=cmd|'/C calc'!A0",
  'Namn\r@SUM(1)',
  'Namn\r\n-1+1',
  'Namn\u2028=1+1',
  'Namn\v=1+1',
  'a;=1+1;b',
  'a,=1+1,b',
  'a\t=1+1\tb',
  'a"b""c',
  '\u202e=1+1',
  'Två\n\nstycken',
  "'",
  '\\.',
];

/** Columns with names and titles; each is in some file. */
const NAMES: readonly (readonly [table: string, column: string])[] = [
  ['actor', 'name'],
  ['initiative', 'title'],
  ['action', 'text'],
  ['section', 'title'],
  ['priority_area', 'title'],
  ['effect_goal', 'title'],
  ['indicator', 'title'],
  ['measure', 'name'],
  ['municipality', 'name'],
  ['observation', 'source'],
];

async function makeHostile(client: pg.Client): Promise<void> {
  for (const [table, column] of NAMES) {
    await client.query(
      `with numbered as (
         select ctid as place, row_number() over (order by ctid) as number from ${table}
       )
       update ${table} set ${column} = ($1::text[])[1 + number % $2::int] || ' ' || number
       from numbered where ${table}.ctid = place`,
      [HOSTILE, HOSTILE.length],
    );
  }
}

type File = Readonly<{ name: string; text: string }>;

/** The files of the API, in both dialects. */
async function exportsOf(origin: string): Promise<File[]> {
  return Promise.all(
    ['excel', 'rfc4180'].map(async (dialect) => {
      const name = `/api/v1/coverage/export?dialect=${dialect}`;
      return { name, text: await (await fetch(origin + name)).text() };
    }),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#x27;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};

/** The tables of charts that stand in a page, each as the file that it can be saved as. */
async function filesIn(origin: string, path: string): Promise<File[]> {
  const answer = await fetch(origin + path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  const html = await answer.text();
  return [...html.matchAll(/href="data:text\/csv;charset=utf-8,([^"]*)"/g)].map(
    ([, encoded = ''], index) => ({
      name: `${path} ${index + 1}`,
      text: decodeURIComponent(
        encoded.replace(/&(amp|#x27|quot|lt|gt);/g, (one) => ENTITIES[one] ?? one),
      ),
    }),
  );
}

async function pagesOf(county: DemoCounty): Promise<string[]> {
  const codes = (query: string) =>
    county.asSuperuser(async (client) => {
      const { rows } = await client.query<{ key: string }>(query);
      return rows.map(({ key }) => key);
    });
  const [indicators, effectGoals, actors, initiatives] = [
    await codes('select code as key from indicator order by code'),
    await codes('select code as key from effect_goal order by code'),
    await codes(`select id as key from actor where state = 'admitted' order by id limit 12`),
    await codes(
      `select id as key from initiative where publication_state = 'published' order by id limit 12`,
    ),
  ];
  return [
    '/',
    '/tackning',
    '/effektkarta',
    ...indicators.map((code) => `/indikatorer/${code}`),
    ...effectGoals.map((code) => `/effektmal/${code}`),
    ...actors.map((id) => `/aktorer/${id}`),
    ...initiatives.map((id) => `/initiativ/${id}`),
  ];
}

/** Reads CSV with PostgreSQL, which shares no code with our reader. */
async function readByPostgres(
  county: DemoCounty,
  text: string,
  delimiter: Delimiter,
  width: number,
) {
  const folder = mkdtempSync(join(tmpdir(), 'samhandling-csv-'));
  const path = join(folder, 'table.csv');
  try {
    chmodSync(folder, 0o755);
    writeFileSync(path, text.replace(/^\ufeff/, ''), { mode: 0o644 });
    return await county.asSuperuser(async (client) => {
      const columns = Array.from({ length: width }, (_, at) => `c${at} text`).join(', ');
      await client.query(`create temp table sheet (line serial, ${columns})`);
      const names = Array.from({ length: width }, (_, at) => `c${at}`).join(', ');
      await client.query(
        `copy sheet (${names}) from '${path}' (format csv, delimiter '${delimiter}', encoding 'utf8')`,
      );
      const { rows } = await client.query<(string | null)[]>({
        text: `select ${names} from sheet order by line`,
        rowMode: 'array',
      });
      return rows.map((row) => row.map((cell) => cell ?? ''));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withoutApostrophes = (rows: readonly (readonly string[])[]) =>
  JSON.stringify(rows.map((row) => row.map((cell) => cell.replaceAll("'", ''))));
const NUMBER = /^-?\d+([.,]\d+)?$/;
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

type CheckedCsv = Readonly<{ cells: readonly string[]; formulas: number; isSame: boolean }>;

async function judge(county: DemoCounty, { text }: File): Promise<CheckedCsv> {
  const delimiter = delimiterOf(text);
  const ours = [...readCsv(text, delimiter)].map(({ cells }) => cells);
  const theirs = await readByPostgres(county, text, delimiter, ours[0]?.length ?? 0);
  const live = theirs.flat().filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell));
  return {
    cells: ours.flat(),
    formulas: live.length + formulaCellsOf(text).length,
    // Our reader takes away the apostrophe before a formula and nothing else.
    isSame: withoutApostrophes(ours) === withoutApostrophes(theirs),
  };
}

/** Exports every table of a county whose names are hostile, and reads each back in two ways. */
export const suite: TrustSuite = {
  promise: 12,
  title: 'Exports are inert, and come back as they were',
  async run() {
    const county = await openDemoCounty('csv');
    try {
      await county.tamper(makeHostile);
      const { origin } = county.server();
      const exported = await exportsOf(origin);
      const files = [...exported];
      for (const path of await pagesOf(county)) files.push(...(await filesIn(origin, path)));
      const judged = new Map<File, CheckedCsv>();
      for (const file of files) judged.set(file, await judge(county, file));
      const all = [...judged.values()];
      const wrong = (isWrong: (one: CheckedCsv) => boolean) =>
        [...judged].filter(([, one]) => isWrong(one)).map(([{ name }]) => name);
      const formulas = wrong((one) => one.formulas > 0);
      const different = wrong((one) => !one.isSame);
      const cells = new Set(all.flatMap((one) => one.cells));
      const hostile = [...cells].filter((cell) => HOSTILE.some((part) => cell.startsWith(part)));
      const lost = await county.asSuperuser(async (client) => {
        const { rows } = await client.query<{ text: string }>(
          'select text from action where retired_at is null',
        );
        return rows.map(({ text }) => text).filter((text) => !cells.has(text));
      });
      return [
        {
          what: 'files exported with hostile names',
          value: `${files.length} files, ${all.reduce((sum, one) => sum + one.cells.length, 0)} cells, ${hostile.length} hostile texts`,
          isKept: files.length > 50 && hostile.length > 100,
        },
        {
          what: 'cells that begin with a formula, however the file is split',
          value: [`${formulas.length} files`, ...formulas.slice(0, 5)].join('; '),
          isKept: formulas.length === 0,
        },
        {
          what: 'files that PostgreSQL reads otherwise than our reader',
          value: [`${different.length} of ${files.length}`, ...different.slice(0, 5)].join('; '),
          isKept: different.length === 0,
        },
        {
          what: 'actions whose words did not come back letter by letter',
          value: `${lost.length}`,
          isKept: lost.length === 0,
        },
      ];
    } finally {
      await county.close();
    }
  },
};
