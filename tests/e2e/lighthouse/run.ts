import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '@samhandling/test-support';
import lighthouse from 'lighthouse';
import { freePort, startProduct } from '../start-product.ts';
import { medianOf, tableOf, TARGETS, type Category, type Measured } from './scores.ts';

// `npm run lighthouse`: what Lighthouse says of the pages that most people open, as on a phone, on the built product
// with the demo. Ends with 1 where a page is below its target.
const PAGES = {
  start: '/',
  action: '/atgarder/l07',
  'without an owner': '/atgarder/utan-agare',
  municipality: '/kommuner/pajala',
  'effect goal': '/effektmal/k-e1',
  initiatives: '/initiativ',
  form: '/aktorer/ansok',
} as const;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    report: { type: 'boolean', default: false },
  },
});
const runs = Math.max(1, Number(values.runs));
const reports = fileURLToPath(new URL('../../../.results/lighthouse/', import.meta.url));

type Figures = Readonly<{ scores: Readonly<Record<Category, number>>; faults: readonly string[] }>;

/** One visit. @param name what its report is called, where it is kept */
async function visit(address: string, port: number, name: string): Promise<Measured & Figures> {
  const result = await lighthouse(address, {
    port,
    output: 'html',
    onlyCategories: Object.keys(TARGETS),
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${address}.`);
  const { lhr, report } = result;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  if (values.report) {
    mkdirSync(reports, { recursive: true });
    writeFileSync(join(reports, `${name}.html`), String(report));
  }
  const figure = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
  const scores = Object.fromEntries(
    Object.keys(TARGETS).map((id) => [id, Math.round(100 * (lhr.categories[id]?.score ?? 0))]),
  ) as Record<Category, number>;
  const faults = Object.keys(TARGETS)
    .filter((id) => id !== 'performance')
    .flatMap((id) => lhr.categories[id]?.auditRefs ?? [])
    .map(({ id }) => lhr.audits[id])
    .flatMap((audit) => (audit && audit.score !== null && audit.score < 1 ? [audit.title] : []));
  return {
    scores,
    faults,
    firstMs: figure('first-contentful-paint'),
    largestMs: figure('largest-contentful-paint'),
    blockedMs: figure('total-blocking-time'),
    shift: figure('cumulative-layout-shift'),
  };
}

const product = await startProduct();
const port = await freePort();
const { executablePath, args } = findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: [...args, `--remote-debugging-port=${port}`],
});
try {
  const rows: { name: string; path: string; measured: Measured & Figures }[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    if (!name.includes(values.only)) continue;
    // The first visit makes what the others get ready-made, as all but one visitor do.
    await fetch(product.origin + path);
    const visits: (Measured & Figures)[] = [];
    for (let run = 1; run <= runs; run += 1) {
      visits.push(await visit(product.origin + path, port, `${name}-${run}`));
    }
    rows.push({ name, path, measured: medianOf(visits) });
  }
  const { text, isBelow } = tableOf(rows);
  process.stdout.write(text);
  process.exitCode = isBelow ? 1 : 0;
} finally {
  await browser.close();
  await product.stop();
}
