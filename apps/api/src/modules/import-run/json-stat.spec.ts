import { describe, expect, it } from '@jest/globals';
import { JsonStat } from './json-stat.ts';
import { parseWithNumberTexts } from './number-texts.ts';

const region = { category: { index: ['00', '25'] } };
const time = { category: { index: { '2024': '1', '2023': '0' } } };
const dataset = (changes: object = {}) => ({
  id: ['Region', 'Kon', 'Tid'],
  size: ['2', '1', '2'],
  dimension: { Region: region, Kon: { category: { label: { T: 'totalt' } } }, Tid: time },
  value: ['1', '2.50', null, '4'],
  ...changes,
});

describe('a dataset of JSON-stat', () => {
  it('has its cells row by row, whatever form its codes come in', () => {
    const data = JsonStat.read(dataset());
    expect(data.codes.get('Tid')).toEqual(['2023', '2024']);
    expect(data.cell({ Region: '00', Kon: 'T', Tid: '2024' })).toEqual({
      value: '2.50',
      status: null,
    });
    expect(data.cell({ Region: '25', Tid: '2024' })?.value).toBe('4');
    expect(data.cell({ Region: '25', Tid: '2023' })).toEqual({ value: null, status: null });
    expect(data.cell({ Region: '2580', Tid: '2023' })).toBeNull();
    expect(data.cell({ Tid: '2023' })).toBeNull();
  });

  it.each([
    ['by place', { '2': '..' }],
    ['as a list', [null, null, '..', null]],
    ['for all', '..'],
  ])('says of a cell what is said %s', (_name, status) => {
    const data = JsonStat.read(dataset({ status }));
    expect(data.cell({ Region: '25', Tid: '2023' })?.status).toBe('..');
  });

  it('can have few values', () => {
    const data = JsonStat.read(dataset({ value: { '3': '7' } }));
    expect(data.cell({ Region: '25', Tid: '2024' })?.value).toBe('7');
    expect(data.cell({ Region: '00', Tid: '2024' })?.value).toBeNull();
  });

  it('may be of millions of cells where it only says what there is', () => {
    const codes = Array.from({ length: 3000 }, (_empty, at) => String(at));
    const many = { category: { index: codes }, extension: { elimination: true } };
    const large = dataset({
      size: ['3000', '3000', '2'],
      dimension: { Region: many, Kon: { ...many, extension: {} }, Tid: time },
      value: [],
    });
    expect(() => JsonStat.read(large)).toThrow('too_large');
    const table = JsonStat.readMetadata(large);
    expect(table.has('Region', '2999')).toBe(true);
    expect(['Region', 'Kon', 'Tid'].map((one) => table.canBeLeftOut(one))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('says the unit of its contents', () => {
    const contents = { category: { index: { A: '0' }, unit: { A: { base: 'antal' } } } };
    const data = JsonStat.read(
      dataset({ dimension: { Region: region, Kon: contents, Tid: time } }),
    );
    expect([data.unitOf('Kon', 'A'), data.unitOf('Tid', '2024')]).toEqual(['antal', null]);
  });

  it.each([
    ['nothing', null],
    ['a size that is not its own', dataset({ size: ['2', '1', '3'] })],
    ['a dimension too few', dataset({ size: ['2', '1'] })],
    ['no dimension', dataset({ dimension: {} })],
    ['numbers that are none', dataset({ size: ['2', 'x', '2'] })],
  ])('is none where it is %s', (_name, json) => {
    expect(() => JsonStat.read(json)).toThrow('unreadable');
  });

  it('is not read where it is too large', () => {
    const codes = Array.from({ length: 2000 }, (_empty, index) => String(index));
    const large = { category: { index: codes } };
    expect(() =>
      JsonStat.read({ id: ['A', 'B'], size: ['2000', '2000'], dimension: { A: large, B: large } }),
    ).toThrow('too_large');
  });
});

describe('numbers of an answer', () => {
  it('are the texts that stand there', () => {
    expect(parseWithNumberTexts('{"a":249436.0,"b":[1e3,-0.10],"c":"1","d":null}')).toEqual({
      a: '249436.0',
      b: ['1e3', '-0.10'],
      c: '1',
      d: null,
    });
  });
});
