import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COUNTY_SIZES } from '@samhandling/simulated-county';
import { startTestServer } from '@samhandling/test-support';
import { otherCheckout, thisCheckout } from './src/checkout.ts';
import { openCounty } from './src/county.ts';
import { measure, postmasterOf, type Row } from './src/measure.ts';
import { REQUESTS } from './src/requests.ts';

// `npm run bench -- --against REF`: processor time of a handful of requests, this checkout beside
// another, in one run and in turn. Compare within a row: absolute figures drift with the machine.
const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    size: { type: 'string', multiple: true, default: ['S', 'L'] },
    rounds: { type: 'string', default: '7' },
    json: { type: 'string' },
  },
});

const checkouts = [thisCheckout(), ...(values.against ? [otherCheckout(values.against)] : [])];
const rows: Row[] = [];
for (const name of values.size) {
  const size = COUNTY_SIZES[name as keyof typeof COUNTY_SIZES];
  if (!size) throw new Error(`No size ${name}: there are ${Object.keys(COUNTY_SIZES).join(', ')}.`);
  const postgres = await startTestServer();
  const counties = [];
  try {
    for (const checkout of checkouts) counties.push(await openCounty(postgres, checkout, size));
    const postmaster = await postmasterOf(postgres.superuserUrl('postgres'));
    for (const request of REQUESTS) {
      const row = await measure(request, counties, {
        postmaster,
        rounds: Number(values.rounds),
        size: name,
      });
      rows.push(row);
      console.log(inWords(row));
    }
  } finally {
    for (const { server } of counties) await server.stop();
    await postgres.stop();
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

function inWords({ name, size, ours, against, cpuRatio }: Row): string {
  const side = ({ appMs, databaseMs }: Row['ours']) =>
    `${appMs.toFixed(1)} + ${databaseMs.toFixed(1)} ms`;
  const beside = against ? `  against ${side(against)}  ratio ${cpuRatio?.toFixed(2)}` : '';
  return `${size}  ${name.padEnd(46)} ${side(ours)}${beside}`;
}
