import { Failure } from './failure.ts';
import { sentences } from './sentences.ts';

/** What is started: each kind has a database of its own in the data folder. */
export type Kind = 'county' | 'demo' | 'county-demo';

export const DATABASE_OF: Readonly<Record<Kind, string>> = {
  county: 'samhandling',
  demo: 'samhandling_demo',
  'county-demo': 'samhandling_county_demo',
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether it is a demo, small or large: its password is published. */
export const isDemo = (kind: Kind): boolean => kind !== 'county';

/** The word after --demo, and in DEMO, that asks for the demo of a whole county. */
const WHOLE_COUNTY = 'county';

/** What the options and the environment ask for. Without either it is the demo, or the county of DATABASE_URL. */
export function chooseKind(args: readonly string[], env: Environment): Kind {
  const isWhole = args.includes('--demo') && args[args.indexOf('--demo') + 1] === WHOLE_COUNTY;
  const known = ['--demo', '--no-demo', ...(isWhole ? [WHOLE_COUNTY] : [])];
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined) throw new Failure(sentences.unknownOption(unknown));
  if (args.includes('--demo') && args.includes('--no-demo')) {
    throw new Failure(sentences.demoAndNoDemo());
  }
  const wantsDemo =
    args.includes('--demo') ||
    (!args.includes('--no-demo') && (asked(env.DEMO) ?? !env.DATABASE_URL));
  if (wantsDemo && env.DATABASE_URL) throw new Failure(sentences.demoOnDatabaseUrl());
  if (!wantsDemo) return 'county';
  const isNamed = args.includes('--demo') ? isWhole : env.DEMO === WHOLE_COUNTY;
  return isNamed ? 'county-demo' : 'demo';
}

/** What a command of the terminal works on: the county, unless DEMO says otherwise. */
export function chooseKindOfCommand(env: Environment): Kind {
  return asked(env.DEMO) ? chooseKind([], env) : chooseKind(['--no-demo'], env);
}

/** Reads DEMO as the server does, and knows the demo of a whole county. */
function asked(value: string | undefined): boolean | undefined {
  if (value === undefined || value === '') return undefined;
  return value === 'true' || value === '1' || value === WHOLE_COUNTY;
}
