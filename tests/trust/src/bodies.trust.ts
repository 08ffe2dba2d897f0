import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer, startTestServer, type Server } from '@samhandling/test-support';
import { cpuMilliseconds, median } from './process-cpu.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const REQUESTS = 30;
const WARM_UP = 10;
const UNTIL_ANSWER_MILLISECONDS = 5;
const WITH_THE_REST_MILLISECONDS = 20;

type BodyOutcome = Readonly<{
  what: string;
  path: string;
  body: Buffer;
  isChunked?: true;
  status: number;
}>;

const keys = (bytes: number) => Buffer.from(`{${'"0":0,'.repeat(bytes / 6 - 1)}"0":0}`);

/** Bodies of a visitor that cost much before. */
const WORST: readonly BodyOutcome[] = [
  {
    what: '6.9 MB of keys to /evidence-files',
    path: '/evidence-files',
    body: keys(6_900_000),
    status: 401,
  },
  {
    what: '0.5 MB of keys to /session',
    path: '/session',
    body: keys(500_000),
    status: 413,
  },
  {
    what: '0.5 MB of keys to /session that does not say how long it is',
    path: '/session',
    body: keys(500_000),
    isChunked: true,
    status: 413,
  },
  {
    what: '16 kB of keys to /session, which are read',
    path: '/session',
    body: keys(16_000),
    status: 413,
  },
  {
    what: '16 kB of marks on one letter to /remarks',
    path: '/remarks',
    body: Buffer.from(JSON.stringify({ text: `a${'\u0301\u0316'.repeat(4000)}` })),
    status: 400,
  },
  {
    what: 'an address of 15 kB that names one parameter again and again',
    path: `/actions?${'a&'.repeat(7500)}`,
    body: Buffer.from('{}'),
    status: 400,
  },
];

type Cost = Readonly<{ status: number; untilAnswer: number; withTheRest: number }>;

/** Sends as fast as it is taken, reads the answer, and goes on sending until the connection is gone. */
async function costOf({ origin, pid }: Server, sent: BodyOutcome): Promise<Cost> {
  const { hostname, port } = new URL(origin);
  const { path, body, isChunked } = sent;
  const before = cpuMilliseconds(pid);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  // The server closes the connection while we still send: an error of the socket that is expected here.
  socket.on('error', () => undefined);
  // It goes on sending after it has read the end, and hangs up when all is sent.
  socket.once('end', () => socket.end());
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const answer = new Promise<string>((resolve, reject) => {
    socket.once('data', (chunk) => resolve(String(chunk)));
    socket.once('close', () => reject(new Error(`${sent.what}: no answer`)));
  });
  const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length}`;
  const head = [
    `POST /api/v1${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Origin: ${origin}`,
    'Content-Type: application/json',
    length,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  if (isChunked) socket.write(`${body.length.toString(16)}\r\n`);
  socket.write(body);
  if (isChunked) socket.write('\r\n0\r\n\r\n');
  const said = await answer;
  const untilAnswer = cpuMilliseconds(pid) - before;
  const isKept = !/^connection: close/im.test(said);
  if (isKept) socket.destroy();
  await gone;
  return {
    status: Number(said.slice(9, 12)),
    untilAnswer,
    withTheRest: cpuMilliseconds(pid) - before,
  };
}

async function figuresOf(server: Server, sent: BodyOutcome): Promise<Figure[]> {
  for (let time = 0; time < WARM_UP; time += 1) await costOf(server, sent);
  const costs: Cost[] = [];
  for (let time = 0; time < REQUESTS; time += 1) costs.push(await costOf(server, sent));
  const wrong = costs.filter(({ status }) => status !== sent.status).length;
  const figure = (what: string, values: number[], limit: number): Figure => ({
    what: `${sent.what}: processor time ${what}, median of ${REQUESTS}`,
    value: `${median(values).toFixed(1)} ms (below ${limit} ms)`,
    isKept: median(values) < limit,
  });
  return [
    {
      what: `${sent.what}: answered ${sent.status}`,
      value: `${costs.length - wrong} of ${costs.length}`,
      isKept: wrong === 0,
    },
    figure(
      'until the answer',
      costs.map(({ untilAnswer }) => untilAnswer),
      UNTIL_ANSWER_MILLISECONDS,
    ),
    figure(
      'with the rest of the body',
      costs.map(({ withTheRest }) => withTheRest),
      WITH_THE_REST_MILLISECONDS,
    ),
  ];
}

/** What the process uses in a second in which nobody asks for anything; it is in the figures above. */
async function idleFigure({ pid }: Server): Promise<Figure> {
  const seconds: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const before = cpuMilliseconds(pid);
    await pause(1000);
    seconds.push(cpuMilliseconds(pid) - before);
  }
  return {
    what: 'a second in which nobody asks: processor time, median of 5, not taken off the others',
    value: `${median(seconds).toFixed(1)} ms`,
    isKept: true,
  };
}

export const suite: TrustSuite = {
  promise: 8,
  title: 'What a visitor sends costs next to nothing',
  async run() {
    const database = await startTestServer();
    try {
      const name = `${database.address.prefix}_bodies`;
      await database.createDatabase(name);
      const server = await startServer({
        DATABASE_URL: database.appUrl(name),
        MIGRATION_DATABASE_URL: database.ownerUrl(name),
      });
      try {
        const figures: Figure[] = [];
        for (const sent of WORST) figures.push(...(await figuresOf(server, sent)));
        return [...figures, await idleFigure(server)];
      } finally {
        await server.stop();
      }
    } finally {
      await database.stop();
    }
  },
};
