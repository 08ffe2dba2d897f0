import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { StartUpFault } from '../../platform/errors/start-up-fault.ts';
import { strategyCommands } from './strategy.cli.ts';

const BUNDLED = new URL(
  '../../../../../libs/strategy-content/strategies/rus-norrbotten-2030.json',
  import.meta.url,
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strategy-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file with the bundled strategy, or what `change` makes of its text. */
async function file(change: (text: string) => string = (text) => text): Promise<string> {
  const path = join(folder, `${Math.random()}.json`);
  await writeFile(path, change(await readFile(BUNDLED, 'utf8')));
  return path;
}

async function run(line: string[], load: (...args: unknown[]) => unknown = () => undefined) {
  const printed: string[] = [];
  const command = strategyCommands.find(({ name }) => name === `strategy ${line[0]}`);
  const exitCode = await command?.run(line.slice(1), {
    print: (text) => printed.push(text),
    open: async () => ({ get: () => ({ load }) }) as never,
  });
  return { exitCode, printed };
}

describe('strategy check', () => {
  it('says that a file is right', async () => {
    const { exitCode, printed } = await run(['check', await file()]);
    expect([exitCode, printed.length]).toEqual([0, 1]);
  });

  it('prints each fault with its place', async () => {
    const path = await file((text) => text.replace('"code": "l02"', '"code": "l01"'));
    const { exitCode, printed } = await run(['check', path]);
    expect(exitCode).toBe(1);
    expect(printed.join('\n')).toContain('priorityAreas[0].sections[0].actions[1].code');
  });

  it.each([
    ['a file that is not there', ['check', '/nowhere.json'], "can't be read"],
    ['no file', ['check'], 'Say which file'],
    ['an option it does not know', ['load', '--now'], 'Say which file'],
  ])('refuses %s in one sentence', async (_what, line, sentence) => {
    await expect(run(line)).rejects.toThrow(StartUpFault);
    await expect(run(line)).rejects.toThrow(sentence);
  });

  it('refuses what is no JSON', async () => {
    await expect(run(['check', await file(() => '{')])).rejects.toThrow('is not JSON');
  });
});

describe('strategy load', () => {
  it('loads the file, as the current one when told, and says what became of it', async () => {
    const asked: unknown[] = [];
    const path = await file();
    const load = (...args: unknown[]) => {
      asked.push(args[1]);
      return { outcome: 'changed', isCurrent: true, retired: 2 };
    };
    const { exitCode, printed } = await run(['load', path, '--current'], load);
    await run(['load', path], load);
    expect([exitCode, asked]).toEqual([0, [{ asCurrent: true }, { asCurrent: false }]]);
    expect(printed).toEqual([
      'rus-norrbotten-2030 is changed, and the current strategy.',
      '2 things of the earlier file are retired.',
      'It has no everyday words: search and suggestions have its own words and synonyms only.',
    ]);
  });

  it('names each code that belongs to another strategy', async () => {
    const errors = [
      { field: '/a/code', code: 'x', params: { code: 'l01', strategy: 'rus-norrbotten-2030' } },
    ];
    const { exitCode, printed } = await run(['load', await file()], () => {
      throw new RequestFault('strategy.code_taken', { errors });
    });
    expect([exitCode, printed]).toEqual([
      1,
      ['/a/code: the code "l01" belongs to the strategy rus-norrbotten-2030'],
    ]);
  });

  it('loads nothing from a file with faults', async () => {
    const path = await file((text) => text.replace('"horizon": 2030', '"horizon": "2030"'));
    const { exitCode, printed } = await run(['load', path]);
    expect([exitCode, printed[0]]).toEqual([1, expect.stringContaining('horizon: ')]);
  });
});
