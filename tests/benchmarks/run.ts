import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COUNTY_SIZES } from '@samhandling/simulated-county';
import { benchmark } from './src/benchmark.ts';
import { otherCheckout } from './src/checkout.ts';
import type { SizeName } from './src/county/kept-county.ts';
import { openPostgres } from './src/county/postgres.ts';
import { headLine, inWords } from './src/table.ts';

// `npm run bench`: what each request costs, beside a hand-written floor that answers the same, in one run and
// in turn. Compare within a row: absolute figures drift with the machine (docs/performance.md).
const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    size: { type: 'string', multiple: true, default: ['S'] },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    'batch-ms': { type: 'string', default: '250' },
    'load-ms': { type: 'string', default: '500' },
    json: { type: 'string' },
  },
});

const sizes = values.size.map((name) => {
  if (!(name in COUNTY_SIZES)) {
    throw new Error(`No size ${name}: there are ${Object.keys(COUNTY_SIZES).join(', ')}.`);
  }
  return name as SizeName;
});
const say = (sentence: string) => console.log(sentence);
const against = values.against === undefined ? undefined : otherCheckout(values.against);
const postgres = await openPostgres();
const results: object[] = [];
try {
  for (const size of sizes) {
    say(`\nSize ${size}\n${headLine()}`);
    const measured = await benchmark(postgres, {
      size,
      only: new RegExp(values.only, 'i'),
      how: {
        rounds: Number(values.rounds),
        batchMs: Number(values['batch-ms']),
        loadMs: Number(values['load-ms']),
      },
      against,
      say,
      tell: (result) => say(inWords(result)),
    });
    results.push(...measured);
    if (measured.some(({ error }) => error !== undefined)) process.exitCode = 1;
  }
} finally {
  await postgres.stop();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
