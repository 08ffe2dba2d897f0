import type { Request, Response } from 'express';
import { RequestFault } from '../../errors/request-fault.ts';

export function hasBody({ headers }: Pick<Request, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** The media type of a body in small letters and without parameters; empty where none is named. */
export function mediaTypeOf({ headers }: Pick<Request, 'headers'>): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** The most chunks of a body: a chunk of one byte costs as much as a large one. */
const mostPiecesOf = (bytes: number): number => 250 + bytes / 100;

/**
 * Reads a body of at most `maxBytes`. A body whose Content-Length is larger is refused unread, any other as
 * soon as more has come: the rest is not read.
 */
export async function readBody(
  request: Request,
  response: Response,
  maxBytes: number,
  tooLarge: () => RequestFault,
): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const isWaiting =
    request.headers.expect?.toLowerCase() === '100-continue' && request.httpVersion === '1.1';
  if (isWaiting) response.writeContinue();
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      const isTooLarge = size > maxBytes;
      if (!isTooLarge && chunks.length <= mostPiecesOf(size)) return;
      request.pause();
      reject(isTooLarge ? tooLarge() : new RequestFault('request.malformed'));
    });
    request.once('end', resolve);
    request.once('error', reject);
    // The sender closed the connection: no more will come.
    request.once('close', () => reject(new RequestFault('request.malformed')));
  });
  return Buffer.concat(chunks, size);
}
