import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from './repository.ts';

const LIMIT = 400;
const CODE = /\.(ts|tsx|mts|mjs|css)$/;
const GENERATED_OR_DATA = /\.generated\.|^libs\/strategy-content\/strategies\//;

describe('a file of code', () => {
  it(`has at most ${LIMIT} lines`, () => {
    const long = ['apps', 'libs', 'tools', 'tests']
      .flatMap(filesBelow)
      .filter((path) => CODE.test(path) && !GENERATED_OR_DATA.test(path))
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LIMIT);
    expect(long).toEqual([]);
  });
});
