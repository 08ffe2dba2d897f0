import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { seedAccount } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import {
  countStatuses,
  fillPurses,
  from,
  HOME,
  inTurn,
  letPass,
  pursesOf,
  secondsOf,
} from './limits/tries.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ TRUST_PROXY: '1' });
});
afterAll(() => test.close());
beforeEach(() => fillPurses(test));

describe('what people write is counted apart from log-ins', () => {
  it('120 remarks from a municipality cost its log-ins nothing', async () => {
    const account = await seedAccount(test);
    const remark = { text: 'Bilden går inte att läsa.' };
    const answers = await inTurn(120, () => test.visitor.post('/remarks', remark, from(HOME)));
    expect(countStatuses(answers)).toEqual({ 201: 20, 429: 100 });
    expect(await pursesOf(test, 'network')).toBe(0);
    const person = test.visitor.copy();
    const logIn = { email: account.email, password: account.password };
    expect((await person.post('/session', logIn, from(HOME))).status).toBe(200);
    // Somebody signed in there writes on their own account.
    expect((await person.post('/remarks', remark, from(HOME))).status).toBe(201);
  });

  it.each([
    ['a remark', '/remarks', { text: 'Bilden går inte att läsa.' }],
    ['the wish for a link', '/password-resets', { email: 'anna@example.org' }],
    [
      'an application',
      '/actor-requests',
      {
        name: '',
        type: 'company',
        municipalityCode: '2521',
        organisationNumber: '',
        webAddress: '',
        description: '',
        contactEmail: '',
        message: '',
        requesterName: 'Anna',
        requesterEmail: 'anna@example.org',
      },
    ],
  ])(
    '%s comes from a network 20 times at once, and once more each 3 minutes',
    async (_what, path, body) => {
      const write = () => {
        const named = 'name' in body ? { ...body, name: `Aktör ${randomUUID()}` } : body;
        return test.visitor.post<Problem>(path, named, from(HOME));
      };
      const answers = await inTurn(20, write);
      expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
      const refused = await write();
      expect([refused.status, refused.body.code]).toEqual([429, 'request.too_many']);
      expect([secondsOf(refused) > 0, secondsOf(refused) <= 180]).toEqual([true, true]);
      await letPass(test, 180);
      expect((await write()).status).toBeLessThan(300);
      expect((await write()).status).toBe(429);
    },
  );

  it('somebody signed in writes 20 at once on their account, wherever they are', async () => {
    const person = await test.as(await seedAccount(test));
    const write = (index: number) =>
      person.post('/remarks', { text: 'Text' }, from(`203.0.113.${index}`));
    expect(countStatuses(await inTurn(25, write))).toEqual({ 201: 20, 429: 5 });
    expect((await test.visitor.post('/remarks', { text: 'Text' }, from(HOME))).status).toBe(201);
  });
});
