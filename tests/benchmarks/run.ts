import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COUNTY_SIZES } from '@samhandling/simulated-county';
import { benchmark } from './src/benchmark.ts';
import { otherCheckout } from './src/checkout.ts';
import type { SizeName } from './src/county/kept-county.ts';
import { alone, openPostgres } from './src/county/postgres.ts';
import { explain } from './src/explain/explain.ts';
import type { Result } from './src/measuring/result.ts';
import { asMarkdown } from './src/markdown.ts';
import { printSearch } from './src/words/print-search.ts';
import { printSuggestions } from './src/words/print-suggestions.ts';
import { headLine, inWords } from './src/table.ts';

// `npm run bench`: what each request costs, beside a hand-written floor that answers the same, in one run and
// in turn. Compare within a row: absolute figures drift with the machine (docs/performance.md).
// `npm run bench -- suggestions` and `-- search` count instead how often what is suggested and found is right.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    explain: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true, default: ['S'] },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    'batch-ms': { type: 'string', default: '250' },
    'load-ms': { type: 'string', default: '500' },
    json: { type: 'string' },
    markdown: { type: 'string' },
  },
});

const say = (sentence: string) => console.log(sentence);
const COUNTED: Record<string, (say: (sentence: string) => void) => void> = {
  search: printSearch,
  suggestions: printSuggestions,
};
if (positionals.length > 0) {
  for (const name of positionals) {
    const print = COUNTED[name];
    if (!print)
      throw new Error(`No figures of ${name}: there are ${Object.keys(COUNTED).join(', ')}.`);
    print(say);
  }
  process.exit();
}

const sizes = values.size.map((name) => {
  if (!(name in COUNTY_SIZES)) {
    throw new Error(`No size ${name}: there are ${Object.keys(COUNTY_SIZES).join(', ')}.`);
  }
  return name as SizeName;
});
const only = new RegExp(values.only, 'i');
const how = {
  rounds: Number(values.rounds),
  batchMs: Number(values['batch-ms']),
  loadMs: Number(values['load-ms']),
};
const against = values.against === undefined ? undefined : otherCheckout(values.against);
const postgres = await openPostgres();
const results: Result[] = [];
try {
  await alone(postgres, say, async () => {
    for (const size of sizes) {
      if (values.explain) {
        if (!(await explain(postgres, { size, only, say }))) process.exitCode = 1;
        continue;
      }
      say(`\nSize ${size}\n${headLine()}`);
      const tell = (result: Result) => say(inWords(result));
      results.push(...(await benchmark(postgres, { size, only, how, against, say, tell })));
    }
  });
} finally {
  await postgres.stop();
}
if (results.some(({ error }) => error !== undefined)) process.exitCode = 1;
if (values.markdown) writeFileSync(values.markdown, asMarkdown(results));
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
