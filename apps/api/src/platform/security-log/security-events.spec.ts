import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@samhandling/contract';
import { ERROR_STATUS } from '../errors/error-status.ts';
import { isLoggedRefusal } from './security-events.ts';

describe('The security log', () => {
  it('tells of every refusal for want of a session, a right or patience', () => {
    const refusals = ERROR_CODES.filter((code) => [401, 403, 429].includes(ERROR_STATUS[code]));
    expect(refusals.length).toBeGreaterThan(4);
    expect(refusals.filter((code) => !isLoggedRefusal(code))).toEqual([]);
  });
});
