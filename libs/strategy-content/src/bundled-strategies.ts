import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultsInWords, parseStrategyDocument } from './parse-strategy-document.ts';
import type { StrategyDocument } from './strategy-document.ts';

const folder = new URL('../strategies/', import.meta.url);

/**
 * The strategies that come with the product, in the order of their file names. Throws where one of
 * them is faulty.
 */
export function loadBundledStrategies(): StrategyDocument[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readStrategy(new URL(name, folder)));
}

function readStrategy(file: URL): StrategyDocument {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const parsed = parseStrategyDocument(json);
  if (!parsed.ok) {
    const lines = faultsInWords(parsed.faults).join('\n');
    throw new Error(`${fileURLToPath(file)} is not a valid strategy document:\n${lines}`);
  }
  return parsed.document;
}
