import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '@samhandling/test-support';
import { MOTIFS, type Hexagon, type Motif } from './motifs.ts';

// `npm run share-images`: draws the pictures that a shared link has in a message, one for each kind of page and
// language, into the pages' public folder. They are kept there: neither a build nor the server needs a browser.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'apps/web/public/delningsbilder');
const require = createRequire(join(root, 'libs/ui/package.json'));
const font = readFileSync(
  require.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'),
).toString('base64');

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
type PageWords = Record<string, { title: string; description: string }>;
type Strategy = { region: { municipalities: { hex: Hexagon }[] } };

/** Whose words stand on the picture. */
const PAGE_OF: Readonly<Record<Motif, string>> = {
  site: 'start',
  action: 'actions',
  'effect-goal': 'effectGoals',
  municipality: 'municipalities',
  initiative: 'initiatives',
};

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const MARK =
  '<svg viewBox="0 0 20 20" width="52" height="52" fill="#5fd1b4"><path d="M1.75 1.75h6.5v6.5h-6.5zM11.75 1.75h6.5v6.5h-6.5z" fill="none" stroke="#5fd1b4" stroke-width="1.5"/><path d="M11 1l8 8h-8zM1 11h8v8H1zM11 11h8v8h-8z"/></svg>';

function pageOf(motif: Motif, brand: string, words: { title: string; description: string }) {
  const { region } = readJson(
    'libs/strategy-content/strategies/rus-norrbotten-2030.json',
  ) as Strategy;
  const inside = MOTIFS[motif](region.municipalities.map(({ hex }) => hex));
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Public; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) }
    body { margin: 0; width: 1200px; height: 630px; background: #08433f; color: #fff; font-family: Public;
      display: grid; grid-template-columns: 1fr 460px; gap: 56px; padding: 64px; box-sizing: border-box }
    div { display: flex; flex-direction: column; min-width: 0 }
    header { display: flex; align-items: center; gap: 20px; font-size: 34px; font-weight: 700 }
    h1 { margin: auto 0 24px; font-size: ${words.title.length > 20 ? 66 : 84}px; line-height: 1.06;
      letter-spacing: -0.02em; font-weight: 780; text-wrap: balance }
    p { margin: 0 0 auto; font-size: 31px; line-height: 1.35; color: #cfe6e2; text-wrap: pretty }
    svg { overflow: visible }
    section { align-self: center; line-height: 0 }
  </style><div><header>${MARK}${escaped(brand)}</header><h1>${escaped(words.title)}</h1><p>${escaped(words.description)}</p></div>
  <section><svg width="460" height="460" viewBox="0 0 460 460">${inside}</svg></section>`;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(findBrowser());
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  for (const language of ['sv', 'en']) {
    const pages = readJson(`libs/messages/locales/${language}/pages.json`) as PageWords;
    const shell = readJson(`libs/messages/locales/${language}/shell.json`) as { brand: string };
    for (const motif of Object.keys(MOTIFS) as Motif[]) {
      const words = pages[PAGE_OF[motif]];
      if (!words) throw new Error(`There are no words for ${motif}.`);
      await page.setContent(pageOf(motif, shell.brand, words));
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${motif}-${language}.png`) });
    }
  }
} finally {
  await browser.close();
}
