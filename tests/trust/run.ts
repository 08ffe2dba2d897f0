import { existsSync, readdirSync } from 'node:fs';
import type { Need, TrustSuite } from './src/trust-suite.ts';

// Runs the suites one after the other, all or those named, and prints promise → suite → figure.
// The exit code is 0 only when every suite ran and every figure keeps its promise.
const FOLDER = new URL('./src/', import.meta.url);
const ENDING = '.trust.ts';
const DEBIAN_POSTGRESQL = '/usr/lib/postgresql';

const missingOn: Record<Need, () => boolean> = {
  root: () => process.getuid?.() !== 0,
  'debian-postgresql': () => !existsSync(DEBIAN_POSTGRESQL),
};

const wanted = process.argv.slice(2);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

const faults: string[] = [];
const rows: string[] = [];
for (const name of wanted.length > 0 ? wanted : names) {
  const { suite } = (await import(new URL(`${name}${ENDING}`, FOLDER).href)) as {
    suite: TrustSuite;
  };
  const missing = (suite.needs ?? []).filter((need) => missingOn[need]());
  console.log(`${suite.promise}  ${suite.title} (${name})`);
  if (missing.length > 0) {
    faults.push(`${name}: not run, this machine lacks ${missing.join(' and ')}`);
    continue;
  }
  try {
    for (const { what, value, isKept } of await suite.run()) {
      console.log(`   ${isKept ? 'kept  ' : 'BROKEN'}  ${what}: ${value}`);
      rows.push(
        `| ${suite.promise} | ${name} | ${what} | ${value} | ${isKept ? 'kept' : '**broken**'} |`,
      );
      if (!isKept) faults.push(`${name}: ${what}: ${value}`);
    }
  } catch (fault) {
    console.error(fault);
    faults.push(`${name}: ended by a fault`);
  }
}

console.log(
  ['', '| promise | suite | what | figure | |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  ),
);
for (const fault of faults) console.log(`Broken: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
