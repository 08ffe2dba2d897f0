import { expect, it } from '@jest/globals';
import { likePattern } from './like-pattern.ts';

it('escapes % and _ in what is searched for', () => {
  expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%');
});
