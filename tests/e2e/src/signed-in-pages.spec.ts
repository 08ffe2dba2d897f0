import { ACCOUNTS, signIn, type Account } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll, watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

const PLACES: Record<Account, string[]> = {
  editorOfPajala: ['/mitt-arbete', '/konto', '/initiativ/ny', '/atgarder/l20', '/initiativ'],
  editorOfLulea: ['/mitt-arbete', '/initiativ/ny?atgard=l14'],
  administratorOfLtu: ['/mitt-arbete', '/atgarder/l20'],
  coordinator: [
    '/mitt-arbete',
    '/konto',
    '/atgarder/i12',
    '/aktorer',
    '/kallor',
    '/kallor?gammal=true',
    '/kallor/ny?indikator=l-e1-1',
    '/hamtningar',
    '/hamtningar?lage=in_review',
    '/hamtningar/fil',
    '/synpunkter',
    '/synpunkter?hanterad=false',
    '/inbjudningar',
    '/utfall',
    '/utfall?indikator=t-e1-1',
  ],
  councillor: ['/mitt-arbete', '/atgarder/utan-agare'],
  administrator: ['/mitt-arbete', '/administration', '/jobb', '/inbjudningar', '/konto'],
};

for (const account of Object.keys(ACCOUNTS) as Account[]) {
  for (const path of PLACES[account]) {
    test(`The page ${path} can be used by everybody, signed in as ${account}`, async ({ page }) => {
      await signIn(page, account);
      const { faults } = watchPage(page);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('h1')).toHaveCount(1);
      await expectAccessible(page);
      await expectNoSideScroll(page);
      expect(faults).toEqual([]);
    });
  }
}
