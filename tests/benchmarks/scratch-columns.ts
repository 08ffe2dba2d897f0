import { COUNTY_SIZES } from '@samhandling/simulated-county';
import { startTestServer } from '@samhandling/test-support';
import { thisCheckout } from './src/checkout.ts';
import { openCounty } from './src/county.ts';
import { timeOf, timeOfFamily } from './src/processor-time.ts';
import { postmasterOf } from './src/measure.ts';
import { readFileSync } from 'node:fs';

const name = (process.argv[2] ?? 'S') as keyof typeof COUNTY_SIZES;
const postgres = await startTestServer();
const t0 = performance.now();
const county = await openCounty(postgres, thisCheckout(), COUNTY_SIZES[name]);
console.log('filled', Math.round(performance.now() - t0), 'ms');
const postmaster = await postmasterOf(postgres.superuserUrl('postgres'));
const { pid } = county.server;
const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
const day = new Date(Date.now() - 200 * 86400_000).toISOString().slice(0, 10);
const day2 = new Date(Date.now() - 90 * 86400_000).toISOString().slice(0, 10);
const { items } = (await county.send('GET', '/api/v1/actors?limit=1&sort=-initiatives')) as { items: { id: string }[] };
const actor = items[0]?.id;
const paths = [
  '/coverage', '/coverage', '/coverage?municipality=2580', '/coverage?actorType=company,municipality',
  '/coverage/matrix?columns=municipality', '/coverage/matrix?columns=actorType', '/coverage/matrix?columns=workStatus', '/coverage/matrix?columns=effectGoal',
  `/coverage?asOf=${day}`, `/coverage?asOf=${day}`, `/coverage?asOf=${day2}`, `/coverage/matrix?columns=municipality&asOf=${day}`,
  '/municipalities', '/municipalities/2580', `/municipalities/2580?asOf=${day}`, '/priority-areas', '/actions?limit=100', '/actions/l09',
  '/effect-goals', '/effect-goals/' , '/effect-map', '/effect-map?side=area', `/effect-map?actor=${actor}`, '/aspects', '/perspectives/',
];
const goals = (await county.send('GET', '/api/v1/effect-goals')) as { items: { code: string }[] };
const aspects = (await county.send('GET', '/api/v1/aspects')) as { items: { kind: string; code: string }[] };
console.log('rss', Math.round(rss()));
for (let path of paths) {
  if (path === '/effect-goals/') path += goals.items[0]?.code;
  if (path === '/perspectives/') path += aspects.items[0]?.code;
  const once = async (n: number) => {
    const before = { app: timeOf(pid), db: timeOfFamily(postmaster), wall: performance.now() };
    let bytes = 0;
    for (let i = 0; i < n; i++) bytes = JSON.stringify(await county.send('GET', `/api/v1${path}`)).length;
    return `${((timeOf(pid) - before.app) / n).toFixed(1)}+${((timeOfFamily(postmaster) - before.db) / n).toFixed(1)} ms wall ${((performance.now() - before.wall) / n).toFixed(0)} (${bytes} B)`;
  };
  try {
    const first = await once(1);
    const again = await once(name === 'L' ? 10 : 40);
    console.log(path.padEnd(60), 'first', first, ' again', again, 'rss', Math.round(rss()));
  } catch (fault) { console.log(path, String(fault).slice(0, 200)); }
}
await county.server.stop();
await postgres.stop();
