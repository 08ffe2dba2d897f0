import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signIn, type Account } from './support/accounts.ts';
import { expect, test } from './test.ts';

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
};
const pressIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
};

type Form = {
  readonly title: string;
  readonly by?: Account;
  readonly path: string | ((page: Page) => Promise<string>);
  /** Opens the form where it is not the page, and fills in what is asked for. */
  readonly fill?: (page: Page) => Promise<void>;
  readonly send: (page: Page) => Promise<void>;
};

/** The product's own answer to what it has no time for, in place of the answer to what is sent. */
async function refuseWhatIsSent(page: Page): Promise<void> {
  await page.route('**/api/v1/**', async (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    const problem = { type: 'about:blank', title: 'x', status: 503, code: 'service.unavailable' };
    return route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify(problem),
    });
  });
}

/** What has the focus is the refusal, has it in it, or is a field that it is about; and it is in view. */
async function expectRefusalInView(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'the focus is nowhere';
        const isRefusal = focused.matches('[role="alert"], [aria-invalid="true"]');
        if (!isRefusal && !focused.querySelector('[role="alert"]')) {
          return `the focus is at ${focused.outerHTML.slice(0, 120)}`;
        }
        const { top, bottom } = focused.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight ? 'in view' : 'out of view';
      }),
    )
    .toBe('in view');
}

const firstLink = (page: Page, path: string, pattern: RegExp) => async (): Promise<string> => {
  await page.goto(path);
  const links = page.getByRole('main').getByRole('link');
  const hrefs = await links.evaluateAll((all) =>
    all.map((each) => each.getAttribute('href') ?? ''),
  );
  return hrefs.find((href) => pattern.test(href)) ?? 'none';
};

/** A report of one's own that is not filed yet. */
async function ownReport(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/initiatives?workStatus=ongoing&limit=100');
  const { items } = (await answer.json()) as { items: { id: string; owner: { name: string } }[] };
  const own = items.find(({ owner }) => owner.name === 'Pajala kommun');
  await page.goto(`/initiativ/${own?.id ?? ''}`);
  const name = 'Lämna lägesrapport';
  const button = page.getByRole('button', { name });
  await button.or(page.getByRole('link', { name })).first().click();
  await expect(page).toHaveURL(/\/rapporter\//);
  return new URL(page.url()).pathname;
}

async function newDraft(page: Page): Promise<string> {
  await page.goto('/initiativ/ny');
  await page.getByLabel(/Vad heter initiativet/).fill(`Prov ${randomUUID().slice(0, 8)}`);
  await press(page, 'Nästa');
  await expect(page).toHaveURL(/redigera\?steg=2$/);
  return new URL(page.url()).pathname;
}

const FORMS: readonly Form[] = [
  {
    title: 'to sign in',
    path: '/logga-in',
    fill: async (page) => {
      await page.getByLabel('E-postadress').fill('ingen@example.org');
      await page.getByLabel('Lösenord').fill('helt fel mening');
    },
    send: (page) => press(page, 'Logga in'),
  },
  {
    title: 'to join',
    path: '/aktorer/ansok',
    send: (page) => press(page, 'Skicka ansökan'),
  },
  {
    title: 'for a remark',
    path: '/tillganglighet?sida=/#synpunkt',
    send: (page) => press(page, 'Skicka synpunkten'),
  },
  {
    title: 'for a password',
    by: 'councillor',
    path: '/konto',
    fill: async (page) => {
      await page.getByLabel(/^Nuvarande lösenord/).fill('midnattssol i Norrbotten');
      await page.getByLabel(/^Nytt lösenord/).fill('en annan mening om älvar');
    },
    send: (page) => press(page, /^Byt lösenord/),
  },
  {
    title: 'of a new initiative',
    by: 'editorOfPajala',
    path: '/initiativ/ny',
    send: (page) => press(page, 'Nästa'),
  },
  {
    title: 'of an initiative, before it is sent in',
    by: 'editorOfPajala',
    path: async (page) => `${await newDraft(page)}?steg=6`,
    send: (page) => press(page, 'Skicka in'),
  },
  {
    title: 'of a status report',
    by: 'editorOfPajala',
    path: ownReport,
    send: async (page) => {
      await press(page, 'Lämna in rapporten');
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Lämna in rapporten' })
        .click();
    },
  },
  {
    title: 'to claim an action',
    by: 'administratorOfLtu',
    path: '/atgarder/l03',
    fill: (page) => press(page, 'Ta ansvar för åtgärden'),
    send: (page) => pressIn(page, 'Anmäl ansvar'),
  },
  {
    title: 'to propose an owner, without an actor',
    by: 'coordinator',
    path: '/atgarder/l03',
    fill: (page) => press(page, 'Föreslå en ansvarig'),
    send: (page) => pressIn(page, 'Skicka förslaget'),
  },
  {
    title: 'of an actor',
    by: 'administratorOfLtu',
    path: (page) => firstLink(page, '/aktorer?q=tekniska', /^\/aktorer\/[0-9a-f-]{36}/)(),
    fill: (page) => press(page, 'Ändra uppgifterna'),
    send: (page) => press(page, 'Spara'),
  },
  {
    title: 'for an invitation to an actor',
    by: 'administratorOfLtu',
    path: (page) => firstLink(page, '/aktorer?q=tekniska', /^\/aktorer\/[0-9a-f-]{36}/)(),
    fill: (page) => press(page, 'Bjud in'),
    send: (page) => pressIn(page, 'Bjud in'),
  },
  {
    title: 'for a role',
    by: 'administrator',
    path: '/administration',
    fill: (page) => press(page, /^Ändra roll/),
    send: (page) => pressIn(page, 'Spara'),
  },
  {
    title: 'for everyday words',
    by: 'coordinator',
    path: '/vardagsord',
    send: (page) => press(page, 'Lägg till'),
  },
  {
    title: 'of what is thin',
    by: 'coordinator',
    path: '/tunt',
    fill: (page) => page.getByRole('textbox').first().fill('-1'),
    send: (page) => press(page, 'Spara gränserna'),
  },
  {
    title: 'for a value',
    by: 'coordinator',
    path: '/utfall?indikator=l-e2-1',
    send: (page) => press(page, 'Spara värdet'),
  },
  {
    title: 'for a break of a series',
    by: 'coordinator',
    path: '/utfall?indikator=l-e2-1',
    send: (page) => press(page, 'Märk ut ett brott'),
  },
  {
    title: 'for a source',
    by: 'coordinator',
    path: '/kallor/ny',
    send: (page) => press(page, 'Lägg till källan'),
  },
  {
    title: 'for a file of values',
    by: 'coordinator',
    path: '/hamtningar/fil',
    send: (page) => press(page, /^Läs in/),
  },
];

for (const { title, by, path, fill, send } of FORMS) {
  test(`A refusal of the form ${title} comes into view and takes the focus`, async ({ page }) => {
    if (by) await signIn(page, by);
    const address = typeof path === 'string' ? path : await path(page);
    await page.goto(address);
    await fill?.(page);
    await refuseWhatIsSent(page);
    await send(page);
    await expectRefusalInView(page);
  });
}
