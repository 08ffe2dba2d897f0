import { connect } from 'node:net';

const PATIENCE_MILLISECONDS = 20_000;

export type RawAnswer = Readonly<{
  /** The status of the last answer; 100 Continue does not count. */
  status: number;
  /** Whether the server asked for the body with 100 Continue. */
  wasAskedForBody: boolean;
  /** Whether the server ended the connection. */
  isEnded: boolean;
  /** Bytes of the body that the connection took before the answer was whole. */
  sent: number;
}>;

type RawRequestOptions = Readonly<{
  method?: string;
  path: string;
  headers?: Readonly<Record<string, string | number>>;
  /** Sent at once, after the headers. */
  body?: string | Uint8Array;
  /** Sent again and again until the server ends the connection. */
  flood?: Uint8Array;
  /** Waits until the server ends the connection; else only for the answer. */
  untilEnd?: boolean;
}>;

/** Sends a request exactly as it is given, and returns what came back. */
export function sendRaw(origin: string, raw: RawRequestOptions): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  const { method = 'POST', path, headers = {}, body, flood, untilEnd = false } = raw;
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n');
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    let received = '';
    let isEnded = false;
    let sent = 0;
    const waiting = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No ${untilEnd ? 'end' : 'answer'} in time; received: ${received}`));
    }, PATIENCE_MILLISECONDS);
    const finish = () => {
      clearTimeout(waiting);
      socket.destroy();
      resolve({
        status: statusOf(received),
        wasAskedForBody: received.startsWith('HTTP/1.1 100'),
        isEnded,
        sent,
      });
    };
    const pour = () => {
      if (!flood || socket.destroyed) return;
      const isTaken = socket.write(flood, () => {
        if (statusOf(received) === 0) sent += flood.length;
      });
      if (isTaken) setImmediate(pour);
      else socket.once('drain', pour);
    };
    socket.on('data', (chunk) => {
      received += String(chunk);
      if (!untilEnd && statusOf(received) > 0) finish();
    });
    const end = () => {
      isEnded = true;
      // While we still send, it is the server that has to close the connection.
      if (!flood || socket.destroyed) finish();
    };
    socket.once('end', end);
    socket.once('close', () => {
      isEnded = true;
      finish();
    });
    socket.once('error', () => undefined);
    socket.write(`${head}\r\n\r\n`);
    if (body !== undefined) socket.write(body);
    pour();
  });
}

/** The status of the last whole head of an answer that is final; 0 while there is none. */
function statusOf(received: string): number {
  const heads = [...received.matchAll(/^HTTP\/1\.1 (\d{3})[\s\S]*?\r\n\r\n/gm)];
  const last = Number(heads.at(-1)?.[1] ?? 0);
  return last === 100 ? 0 : last;
}
