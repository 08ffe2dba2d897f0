import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on the colours; the rest of a page is the same in the light and in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

// Only violations are asked for: computing the passed rules takes a third of the time on a large page.
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] });

/**
 * No violation of WCAG 2.2 AA in what the page shows now. It is looked at from its top: where a page
 * happens to be scrolled to, a heading that stays in view covers a part of some link.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await expectNoViolation(page, axe(page).withTags(TAGS));
}

/** The colours have enough contrast; for a page that is otherwise checked already. */
export async function expectReadableColours(page: Page): Promise<void> {
  await expectNoViolation(page, axe(page).withRules(COLOUR_RULES));
}

async function expectNoViolation(page: Page, check: AxeBuilder): Promise<void> {
  const { violations } = await check.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
  expect.soft(found, page.url()).toEqual([]);
}

/** The page has no horizontal scrolling on the narrowest phone. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  if (size) await page.setViewportSize(size);
  expect.soft(excess, page.url()).toBeLessThanOrEqual(0);
}

/** Collects what the browser complains of, and whom it asks besides the product at the origin. */
export function watchPage(page: Page, ownOrigin = process.env.E2E_ORIGIN): { faults: string[] } {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== ownOrigin) faults.push(`asks ${origin}`);
  });
  return { faults };
}

/** How many screens of the project's display or phone the page is high now. */
export async function screensOf(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return height / (page.viewportSize()?.height ?? 1);
}
