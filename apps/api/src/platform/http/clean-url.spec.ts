import { describe, expect, it, jest } from '@jest/globals';
import type { Request, Response } from 'express';
import { cleanUrl } from './clean-url.ts';

function answerTo(url: string, method = 'GET') {
  const redirect = jest.fn();
  const next = jest.fn();
  cleanUrl({ url, method } as Request, { redirect } as unknown as Response, next);
  const [[fault] = []] = next.mock.calls;
  if (redirect.mock.calls.length > 0) return redirect.mock.calls[0];
  return fault === undefined ? 'passed on' : 'refused';
}

describe('An address', () => {
  it.each(['/sok?q=100%25', '/sok?q=b%C3%A5t', '/'])('%s is passed on', (url) => {
    expect(answerTo(url)).toBe('passed on');
  });

  it.each([
    ['/sok?q=100%', '/sok?q=100%25'],
    ['/sok?q=50%+till&typ=action', '/sok?q=50%25+till&typ=action'],
  ])('%s of a page leads to %s', (url, mended) => {
    expect(answerTo(url)).toEqual([302, mended]);
  });

  it.each([
    ['/api/v1/search?q=100%', 'GET'],
    ['//evil.example?q=100%', 'GET'],
    ['/sok%?q=1', 'GET'],
    ['/sok?q=%00%', 'GET'],
    ['/sok?q=100%', 'POST'],
  ])('%s asked for by %s is refused', (url, method) => {
    expect(answerTo(url, method)).toBe('refused');
  });
});
