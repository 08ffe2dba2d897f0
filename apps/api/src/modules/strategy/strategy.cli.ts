import { readFile } from 'node:fs/promises';
import { faultsInWords, parseStrategyDocument } from '@samhandling/strategy-content';
import type { Command, CommandContext } from '../../platform/cli/command.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { StartUpFault } from '../../platform/errors/start-up-fault.ts';
import { StrategyLoader } from './strategy.loader.ts';

const check: Command = {
  name: 'strategy check',
  usage: 'strategy check FILE                         says what is wrong in a strategy file',
  async run(args, { print }) {
    const file = fileOf(args);
    const document = await readStrategy(file, print);
    if (document) print(`${file} is a valid strategy document: ${document.title}.`);
    return document ? 0 : 1;
  },
};

const load: Command = {
  name: 'strategy load',
  usage: 'strategy load FILE [--current]              loads it; --current makes it the one in use',
  async run(args, { open, print }) {
    const asCurrent = args.includes('--current');
    const file = fileOf(args.filter((arg) => arg !== '--current'));
    const document = await readStrategy(file, print);
    if (!document) return 1;
    const app = await open();
    try {
      const { outcome, isCurrent, retired, everydayWords } = await app
        .get(StrategyLoader)
        .load(document, { asCurrent });
      print(`${document.code} is ${outcome}${isCurrent ? ', and the current strategy' : ''}.`);
      if (retired > 0) print(`${retired} things of the earlier file are retired.`);
      print(
        everydayWords > 0
          ? `${everydayWords} everyday words help search and suggestions.`
          : 'It has no everyday words: search and suggestions have its own words and synonyms only.',
      );
      return 0;
    } catch (fault) {
      if (!(fault instanceof RequestFault) || fault.code !== 'strategy.code_taken') throw fault;
      for (const { field, params } of fault.extra.errors ?? []) {
        print(`${field}: the code "${params?.code}" belongs to the strategy ${params?.strategy}`);
      }
      return 1;
    }
  },
};

/** `strategy check FILE` and `strategy load FILE`. */
export const strategyCommands: readonly Command[] = [check, load];

function fileOf(args: readonly string[]): string {
  const [file, ...rest] = args;
  if (file === undefined || file.startsWith('-') || rest.length > 0) {
    throw new StartUpFault(
      'Say which file: strategy check FILE, or strategy load FILE [--current].',
    );
  }
  return file;
}

/** The document, or undefined after each fault is printed with its place. */
async function readStrategy(file: string, print: CommandContext['print']) {
  const parsed = parseStrategyDocument(parseJson(file, await readText(file)));
  if (parsed.ok) return parsed.document;
  for (const line of faultsInWords(parsed.faults)) print(line);
  return undefined;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new StartUpFault(`The file ${file} can't be read.`, { cause });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : '';
    throw new StartUpFault(`The file ${file} is not JSON: ${why}.`, { cause });
  }
}
