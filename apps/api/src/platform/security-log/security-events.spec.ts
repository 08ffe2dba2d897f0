import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@samhandling/contract';
import { ERROR_STATUS } from '../errors/error-status.ts';
import { isLoggedRefusal } from './security-events.ts';

describe('The security log', () => {
  it('has every refusal that is answered with 401, 403 or 429', () => {
    const refusals = ERROR_CODES.filter((code) => [401, 403, 429].includes(ERROR_STATUS[code]));
    expect(refusals.length).toBeGreaterThan(4);
    expect(refusals.filter((code) => !isLoggedRefusal(code))).toEqual([]);
  });
});
