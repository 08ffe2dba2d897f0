/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { chartCsv, csvAddress, type ChartTable } from './chart-table.ts';

const table: ChartTable = {
  columns: [
    { key: 'place', label: 'Plats & år' },
    { key: 'share', label: 'Andel, %', isNumber: true },
  ],
  rows: [
    { key: 'a', cells: ['Älvsbyn "norra" #1', 12.5] },
    { key: 'b', cells: ["Line's <b>\tby</b> \u{1F3D4} 100 %25", null] },
  ],
};

describe('the address of a chart as a file', () => {
  it('gives the file byte for byte', async () => {
    const read = await fetch(csvAddress(table));
    const bytes = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await read.arrayBuffer());
    expect(bytes).toBe(chartCsv(table));
    expect(read.headers.get('content-type')).toBe('text/csv;charset=utf-8');
  });

  it('leaves letters as they are', () => {
    expect(csvAddress(table)).toContain('Älvsbyn');
  });
});
