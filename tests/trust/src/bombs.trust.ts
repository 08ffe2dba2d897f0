import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { TEXT_BOMBS, WORKBOOK_BOMBS } from '@samhandling/api/testing/workbooks';
import { openDemoCounty, signInAs } from './demo-county.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';
import { watchServer, type WatchedProcess } from './watch-process.ts';

/** The longest that the sender may wait, and the longest that everybody else may wait meanwhile. */
const ANSWER_MILLISECONDS = 12_000;
const WAIT_MILLISECONDS = 1000;
const SERVER_MEGABYTES = 700;
/** 512 MB, and what the process can take between two samples. */
const CHILD_MEGABYTES = 600;

type BombOutcome = Readonly<{ name: string; status: number; code: string; milliseconds: number }>;
type Caller = Readonly<{ origin: string; cookie: string }>;

/** The answer may come while the body is still on its way; each request has a connection of its own. */
function send(
  name: string,
  { origin, cookie }: Caller,
  path: string,
  body: string | Buffer,
  mediaType = 'application/json',
): Promise<BombOutcome> {
  const begun = performance.now();
  const headers = { 'content-type': mediaType, origin, ...(cookie ? { cookie } : {}) };
  return new Promise((resolve) => {
    const end = (status: number, code: string) =>
      resolve({ name, status, code, milliseconds: performance.now() - begun });
    const sending = request(
      `${origin}/api/v1${path}`,
      {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        text(answer).then(
          (said) => end(answer.statusCode ?? 0, codeOf(said)),
          (fault: unknown) => end(0, String(fault)),
        );
      },
    );
    sending.on('error', (fault) => end(0, String(fault)));
    sending.end(body);
  });
}

function codeOf(said: string): string {
  const problem = JSON.parse(said) as { code?: string; errors?: { code: string }[] };
  return problem.errors?.[0]?.code ?? problem.code ?? '';
}

const ABOUT_THE_FILE = new URLSearchParams({
  name: 'resvanor',
  source: 'Resvaneundersökning',
  method: 'Enkät.',
  placeCode: '25',
  measureCode: 't-e1-1-kollektivtrafik',
  unit: 'percent',
  periodColumn: 'År',
  valueColumn: 'Andel',
});
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file as the page for files of values sends it. */
const sendFile = (name: string, caller: Caller, content: string | Buffer) =>
  send(
    name,
    caller,
    `/import-files?${ABOUT_THE_FILE.toString()}`,
    content,
    typeof content === 'string' ? 'text/csv' : WORKBOOK,
  );

const keys = (bytes: number): string => {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < bytes; at += 1) {
    const part = `"${at}":0`;
    parts.push(part);
    size += part.length + 1;
  }
  return `{${parts.join(',')}}`;
};

/** Bodies that cost much to read: the path, and whether a visitor sends them. */
const JSON_BOMBS: readonly (readonly [name: string, path: string, body: () => string])[] = [
  ['6.9 MB of keys', '/initiatives', () => keys(6_900_000)],
  ['0.5 MB of keys', '/remarks', () => keys(500_000)],
  ['16 kB of keys', '/remarks', () => keys(16_000)],
  ['lists inside each other', '/remarks', () => '['.repeat(250_000) + ']'.repeat(250_000)],
  ['objects inside each other', '/remarks', () => '{"a":'.repeat(80_000)],
  ['a million numbers', '/initiatives', () => `[${'0,'.repeat(1_000_000)}0]`],
  ['one long text', '/initiatives', () => JSON.stringify({ name: 'x'.repeat(6_000_000) })],
  ['a million escapes', '/initiatives', () => `{"name":"${'\\u0041'.repeat(1_000_000)}"}`],
];

const slowest = (all: readonly BombOutcome[]): BombOutcome =>
  all.reduce((worst, each) => (each.milliseconds > worst.milliseconds ? each : worst));

function figuresOf(
  what: string,
  all: readonly BombOutcome[],
  { worstWait }: WatchedProcess,
): Figure[] {
  const refused = all.filter(({ status }) => status >= 400 && status < 500);
  const others = all.filter((each) => !refused.includes(each));
  const worst = slowest(all);
  return [
    {
      what: `${what} refused in words`,
      value: [
        `${refused.length} of ${all.length}`,
        ...others.map(({ name, status, code }) => `${name}: ${status} ${code}`),
      ].join('; '),
      isKept: others.length === 0,
    },
    {
      what: `${what}: longest until the answer`,
      value: `${Math.round(worst.milliseconds)} ms (${worst.name}; at most ${ANSWER_MILLISECONDS})`,
      isKept: worst.milliseconds <= ANSWER_MILLISECONDS,
    },
    {
      what: `${what}: longest wait of /health/live meanwhile`,
      value: `${Math.round(worstWait)} ms (at most ${WAIT_MILLISECONDS})`,
      isKept: worstWait <= WAIT_MILLISECONDS,
    },
  ];
}

/** Small files and bodies that cost much to read, sent to the built product. */
export const suite: TrustSuite = {
  promise: 11,
  title: 'Files are only files: what costs much to read stops nobody',
  async run() {
    const county = await openDemoCounty('bombs');
    try {
      const server = county.server();
      const { origin } = server;
      const coordinator = { origin, cookie: await signInAs(origin, 'coordinator') };
      const visitor = { origin, cookie: '' };
      const figures: Figure[] = [];
      let childPeak = 0;
      let serverPeak = 0;
      const round = async (what: string, sends: readonly (() => Promise<BombOutcome>)[]) => {
        const all: BombOutcome[] = [];
        const watched = await watchServer(server, async () => {
          for (const next of sends) all.push(await next());
        });
        childPeak = Math.max(childPeak, watched.childPeak);
        serverPeak = Math.max(serverPeak, watched.serverPeak);
        figures.push(...figuresOf(what, all, watched));
      };
      // Made beforehand, since this process would take processor time from the server.
      const workbooks = Object.entries(WORKBOOK_BOMBS).map(
        ([name, make]) => [name, make()] as const,
      );
      const texts = Object.entries(TEXT_BOMBS).map(([name, make]) => [name, make()] as const);
      const bodies = JSON_BOMBS.map(([name, path, make]) => [name, path, make()] as const);
      await round(
        `${workbooks.length} workbooks`,
        workbooks.map(
          ([name, content]) =>
            () =>
              sendFile(name, coordinator, content),
        ),
      );
      await round(
        `${texts.length} texts`,
        texts.map(
          ([name, content]) =>
            () =>
              sendFile(name, coordinator, content),
        ),
      );
      await round('four workbooks at once', [
        async () => {
          const many = workbooks
            .slice(0, 4)
            .map(([name, bomb]) => sendFile(name, coordinator, bomb));
          return slowest(await Promise.all(many));
        },
      ]);
      await round(
        `${bodies.length} bodies of a visitor`,
        bodies.map(
          ([name, path, body]) =>
            () =>
              send(name, visitor, path, body),
        ),
      );
      await round(
        `${bodies.length} bodies of a coordinator`,
        bodies.map(
          ([name, path, body]) =>
            () =>
              send(name, coordinator, path, body),
        ),
      );
      return [
        ...figures,
        {
          what: 'peak memory of the server',
          value: `${Math.round(serverPeak)} MB (at most ${SERVER_MEGABYTES})`,
          isKept: serverPeak <= SERVER_MEGABYTES,
        },
        {
          what: 'peak memory of a process that reads a file',
          value: `${Math.round(childPeak)} MB (at most ${CHILD_MEGABYTES})`,
          isKept: childPeak > 0 && childPeak <= CHILD_MEGABYTES,
        },
      ];
    } finally {
      await county.close();
    }
  },
};
