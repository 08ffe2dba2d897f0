import type { Locator, Page, TestInfo } from '@playwright/test';
import { signIn, type Account } from './accounts.ts';
import { Keyboard } from './keyboard.ts';

/**
 * How a person acts on a page: by touch on a phone, which has no keys, and everywhere else by keyboard alone. `as`
 * signs somebody else in.
 */
export function handsOf(page: Page, { project }: Pick<TestInfo, 'project'>) {
  const keyboard = new Keyboard(page);
  const isPhone = project.name === 'phone';
  return {
    press: (target: Locator) => (isPhone ? target.click() : keyboard.press(target)),
    fill: (target: Locator, text: string) =>
      isPhone ? target.fill(text) : keyboard.fill(target, text),
    as: async (account: Account) => {
      await page.context().clearCookies();
      await signIn(page, account);
    },
  };
}
