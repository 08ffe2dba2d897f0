import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { OperatingNotices } from './operating-notices.ts';

describe('An operating notice', () => {
  it('is logged once with what to do, and listed with when it was first seen', () => {
    const lines: string[] = [];
    const notices = new OperatingNotices(pino({}, { write: (line) => lines.push(line) }));
    expect(notices.list()).toEqual([]);
    for (let time = 0; time < 3; time += 1) notices.raise('proxy_undeclared', 'Set TRUST_PROXY.');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 40, notice: 'proxy_undeclared', msg: 'Set TRUST_PROXY.' }),
    ]);
    expect(notices.list()).toEqual([{ code: 'proxy_undeclared', since: expect.any(String) }]);
  });
});
