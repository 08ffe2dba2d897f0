import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** `npm run screenshots` keeps them in docs/; every run makes them, so that the script can't rot. */
const folder = fileURLToPath(
  new URL(
    process.env.KEEP_SCREENSHOTS
      ? '../../../../docs/screenshots/'
      : '../../../../.results/screenshots/',
    import.meta.url,
  ),
);

/** Photographs the first screen of each page, named after the page, the screen and the colours. */
export async function photograph(
  page: Page,
  pages: Readonly<Record<string, string>>,
  scheme: 'light' | 'dark',
  project: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}${name}-${project}-${scheme}.png` });
  }
}
