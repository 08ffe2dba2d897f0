import { Failure } from './failure.ts';
import { sentences } from './sentences.ts';

/** What is started: each kind has a database of its own in the data folder. */
export type Kind = 'county' | 'demo';

export const DATABASE_OF: Readonly<Record<Kind, string>> = {
  county: 'samhandling',
  demo: 'samhandling_demo',
};

type Environment = Readonly<Record<string, string | undefined>>;

/** What the options and the environment ask for. Without either it is the demo, or the county of DATABASE_URL. */
export function chooseKind(args: readonly string[], env: Environment): Kind {
  const unknown = args.find((arg) => !['--demo', '--no-demo'].includes(arg));
  if (unknown !== undefined) throw new Failure(sentences.unknownOption(unknown));
  if (args.includes('--demo') && args.includes('--no-demo')) {
    throw new Failure(sentences.demoAndNoDemo());
  }
  const isDemo =
    args.includes('--demo') ||
    (!args.includes('--no-demo') && (asked(env.DEMO) ?? !env.DATABASE_URL));
  if (isDemo && env.DATABASE_URL) throw new Failure(sentences.demoOnDatabaseUrl());
  return isDemo ? 'demo' : 'county';
}

/** What a command of the terminal works on: the county, unless DEMO=true says otherwise. */
export function chooseKindOfCommand(env: Environment): Kind {
  return chooseKind(asked(env.DEMO) ? ['--demo'] : ['--no-demo'], env);
}

/** Reads DEMO as the server does. */
function asked(value: string | undefined): boolean | undefined {
  if (value === undefined || value === '') return undefined;
  return value === 'true' || value === '1';
}
