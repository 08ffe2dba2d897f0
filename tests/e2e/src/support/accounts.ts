import { expect, type Page } from '@playwright/test';

export const PASSWORD = 'midnattssol i Norrbotten';

/** The log-ins of the demo, by what their people do. */
export const ACCOUNTS = {
  editorOfPajala: 'projekt@pajala.example',
  editorOfLulea: 'projekt@lulea.example',
  administratorOfLtu: 'ledning@ltu.example',
  coordinator: 'samordnare@norrbotten.example',
  councillor: 'politiker@norrbotten.example',
  administrator: 'forvaltare@norrbotten.example',
} as const;
export type Account = keyof typeof ACCOUNTS;

/** Who signs in to the simulated county besides: somebody of an actor with few initiatives. */
const ACCOUNTS_OF_COUNTY = {
  ...ACCOUNTS,
  administratorOfFew: 'kansli@bygdegardar.example',
} as const;

/** Signs in through the API, for tests that are not about signing in. @param origin of another product */
export async function signIn(
  page: Page,
  account: keyof typeof ACCOUNTS_OF_COUNTY,
  origin = String(process.env.E2E_ORIGIN),
): Promise<void> {
  const answer = await page.request.post(`${origin}/api/v1/session`, {
    data: { email: ACCOUNTS_OF_COUNTY[account], password: PASSWORD },
    headers: { Origin: origin },
  });
  expect(answer.status()).toBe(200);
}
