import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import type { ImportFileBody } from '@samhandling/contract';
import { sourceFile } from '../../platform/config/source-file.ts';
import { TEXT_BOMBS, WORKBOOK_BOMBS } from '../../testing/workbooks.ts';
import { ImportFileReader } from './import-file-reader.ts';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';

// Each file starts a process, and the machine may be busy.
jest.setTimeout(60_000);

const none = { place: null, sex: null, birth: null, status: null, note: null };
const body = (content: string | Buffer): ImportFileBody => ({
  ...{ fileName: 'resvanor', source: 'Resvaneundersökning', method: 'Enkät.' },
  ...{ measureCode: 't-e1-1-kollektivtrafik', unit: 'percent' },
  ...(typeof content === 'string'
    ? { text: content, encoding: 'text' }
    : { text: content.toString('base64'), encoding: 'base64' }),
  columns: { ...none, period: 'År', value: 'Andel' },
  defaults: { placeCode: '25', sex: null, birth: null, ageGroup: null },
});
const context = { series: [], places: new Map([['luleå', '2580']]) };
const reader = new ImportFileReader();
const codesOf = async (content: string | Buffer, limits: Partial<ReadingLimits> = {}) => {
  const file = { body: body(content), context };
  const { problems } = await reader.read(file, { ...READING_LIMITS, ...limits });
  return [...new Set(problems.map(({ code }) => code))];
};

describe('A file of values', () => {
  it('is read in a process of its own, with what it is read against', async () => {
    expect(await codesOf('År;Andel\n2023;11,5\n')).toEqual(['file.series_unknown']);
  });

  const cheap = ['file.too_large', 'file.not_workbook', 'file.not_csv', 'file.empty'];
  const rows = ['file.too_many_rows', 'file.column_missing', 'file.row_length'];
  const cells = ['file.period_invalid', 'file.value_invalid', 'file.series_unknown'];
  const bombs = Object.entries<() => string | Buffer>({ ...WORKBOOK_BOMBS, ...TEXT_BOMBS });

  it.each(bombs)('that is %s ends with a message, and stops nobody', async (_name, make) => {
    const order: string[] = [];
    const reading = codesOf(make()).then((codes) => {
      order.push('the file');
      return codes;
    });
    setTimeout(() => order.push('somebody else'), 0);
    const codes = await reading;
    expect(codes).not.toEqual([]);
    expect([...cheap, ...rows, ...cells, 'file.too_costly']).toEqual(expect.arrayContaining(codes));
    expect(order).toEqual(['somebody else', 'the file']);
  });

  const million = WORKBOOK_BOMBS['a million references to characters'];
  it.each([
    ['time', { milliseconds: 20 }],
    ['heap', { heapMegabytes: 16 }],
    ['memory', { megabytes: 30 }],
  ])('that takes more %s than it may is left', async (_name, limits) => {
    expect(await codesOf(million?.() ?? '', limits)).toEqual(['file.too_costly']);
  });

  it('is no longer read once the server that asked has died', async () => {
    const somebodyElse = { limits: READING_LIMITS, parent: process.ppid };
    const child = fork(sourceFile(import.meta.url, 'import-file.child'), [
      JSON.stringify(somebodyElse),
    ]);
    child.send({ body: body(million?.() ?? ''), context }, () => undefined);
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });

  it('waits for its turn, and is refused where too many wait', async () => {
    const file = { body: body('År;Andel\n2023;11,5\n'), context };
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => reader.read(file)));
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 6 }, () => 'fulfilled'),
      ...['rejected', 'rejected'],
    ]);
    expect(answers.at(-1)).toMatchObject({ reason: { code: 'service.unavailable' } });
    expect(await codesOf('År;Andel\n2023;11,5\n')).toEqual(['file.series_unknown']);
  });
});
