import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasLocalPostgres } from '@samhandling/local-postgres';
import type { Figure, Need, TrustSuite } from './src/trust-suite.ts';

// Runs the suites one after the other, all or those named, and prints promise → suite → figure;
// `--markdown FILE` also writes the table to a file; `--rounds N` is for suites that repeat what they do. First it says what this machine lacks.
// The exit code is 0 only when every suite ran and every figure keeps its promise.
const FOLDER = new URL('./src/', import.meta.url);
const ENDING = '.trust.ts';
const HEAD = '| promise | suite | what | figure | |\n| --- | --- | --- | --- | --- |';

const missingOn: Record<Need, () => boolean> = {
  root: () => process.getuid?.() !== 0,
  'debian-postgresql': () => !existsSync('/usr/lib/postgresql'),
  'npm-postgresql': () => !hasLocalPostgres(),
};
const NEED_NAMES: Record<Need, string> = {
  root: 'root, who may mount a small disk',
  'debian-postgresql': 'PostgreSQL as Debian packs it, in /usr/lib/postgresql',
  'npm-postgresql': 'the PostgreSQL that npm brings, which there is none of for this system',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: 'string' }, rounds: { type: 'string' } },
});
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

const suites = new Map<string, TrustSuite>();
for (const name of positionals.length > 0 ? positionals : names) {
  const module = (await import(new URL(`${name}${ENDING}`, FOLDER).href)) as { suite: TrustSuite };
  suites.set(name, module.suite);
}

const options = values.rounds === undefined ? {} : { rounds: Number(values.rounds) };
const faults: string[] = [];
const rows: string[] = [];
const lacking = [...suites].flatMap(([name, { needs = [] }]) =>
  needs.filter((need) => missingOn[need]()).map((need) => ({ name, need })),
);
for (const { name, need } of lacking) {
  console.log(`Missing: ${name} needs ${NEED_NAMES[need]}.`);
  faults.push(`${name}: not run, this machine lacks ${NEED_NAMES[need]}`);
}

// Also when it is ended early: suites clean up at exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

for (const [name, suite] of suites) {
  if (lacking.some((each) => each.name === name)) continue;
  const began = Date.now();
  console.log(`\n${suite.promise}  ${suite.title} (${name})`);
  try {
    for (const figure of await suite.run(options)) note(name, suite, figure);
  } catch (fault) {
    console.error(fault);
    faults.push(`${name}: ended by a fault`);
  }
  console.log(`   ${Math.round((Date.now() - began) / 1000)} s`);
}

const table = [HEAD, ...rows].join('\n');
console.log(`\n${table}`);
if (values.markdown !== undefined) writeFileSync(values.markdown, `${table}\n`);
for (const fault of faults) console.log(`Broken: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

function note(name: string, { promise }: TrustSuite, { what, value, isKept }: Figure): void {
  const [asked, found] = [what, value].map((text) => text.replace(/\s+/g, ' ').trim());
  console.log(`   ${isKept ? 'kept  ' : 'BROKEN'}  ${asked}: ${found}`);
  const cells = [asked, found].map((text) => text?.replaceAll('|', '\\|'));
  rows.push(`| ${promise} | ${name} | ${cells.join(' | ')} | ${isKept ? 'kept' : '**broken**'} |`);
  if (!isKept) faults.push(`${name}: ${asked}: ${found}`);
}
