import { expect } from 'expect';

/** One `it` of a spec, with the names of what it stands in. */
export type RegisteredTest = Readonly<{
  id: string;
  name: string;
  fileName: string;
  run: () => unknown;
}>;

const tests: RegisteredTest[] = [];
const names: string[] = [];
let fileName = '';

/** The tests that have been registered, in their order. */
export const registeredTests: readonly RegisteredTest[] = tests;

/** Says which file the tests belong to that are registered next. */
export function registerFrom(file: string): void {
  fileName = file;
}

function describe(name: string, define: () => void): void {
  names.push(name);
  define();
  names.pop();
}

function it(name: string, run: () => unknown): void {
  const full = [...names, name].join(' › ');
  tests.push({ id: `${tests.length} ${full}`, name: full, fileName, run });
}

it.each =
  (rows: readonly unknown[]) =>
  (name: string, run: (...values: unknown[]) => unknown): void => {
    const isTable = rows.every(Array.isArray);
    for (const row of rows) {
      const values: readonly unknown[] = isTable ? (row as unknown[]) : [row];
      it(`${name} ${JSON.stringify(values)}`, () => run(...values));
    }
  };

export { describe, expect, it };
