import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import type { ImportFileQuery } from '@samhandling/contract';
import { sourceFile } from '../../platform/config/source-file.ts';
import type { SentFile } from '../../platform/http/body/sent-file.ts';
import { TEXT_BOMBS, WORKBOOK_BOMBS } from './workbook-bombs.fixture.ts';
import { ImportFileReader } from './import-file-reader.ts';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// Each file starts a process, and the machine may be busy.
jest.setTimeout(60_000);

const about: ImportFileQuery = {
  name: 'resvanor',
  source: 'Resvaneundersökning',
  method: 'Enkät.',
  placeCode: '25',
  measureCode: 't-e1-1-kollektivtrafik',
  unit: 'percent',
  layout: 'long',
  periodColumn: 'År',
  valueColumn: 'Andel',
};
const fileOf = (content: string | Buffer): SentFile =>
  typeof content === 'string'
    ? { content: Buffer.from(content), mediaType: 'text/csv' }
    : { content, mediaType: WORKBOOK };
const context = { series: [], places: [{ code: '2580', name: 'Luleå' }] };
const reader = new ImportFileReader();
const codesOf = async (content: string | Buffer, limits: Partial<ReadingLimits> = {}) => {
  const file = { file: fileOf(content), about, context };
  const { problems } = await reader.read(file, { ...READING_LIMITS, ...limits });
  return [...new Set(problems.map(({ code }) => code))];
};

describe('A file of values', () => {
  it('is read in a process of its own, together with the series it is compared with', async () => {
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
    const program = sourceFile(import.meta.url, 'import-file.child');
    const child = fork(program, [JSON.stringify(somebodyElse)], { serialization: 'advanced' });
    child.send({ file: fileOf(million?.() ?? ''), about, context }, () => undefined);
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });

  it('waits for its turn, and is refused where too many wait', async () => {
    const file = { file: fileOf('År;Andel\n2023;11,5\n'), about, context };
    const answers = await Promise.allSettled(Array.from({ length: 14 }, () => reader.read(file)));
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 12 }, () => 'fulfilled'),
      'rejected',
      'rejected',
    ]);
    expect(answers.at(-1)).toMatchObject({ reason: { code: 'service.unavailable' } });
    expect(await codesOf('År;Andel\n2023;11,5\n')).toEqual(['file.series_unknown']);
  });
});
