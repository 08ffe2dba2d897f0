import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './accepted-encoding.ts';

const compressBrotli = promisify(brotliCompress);
const unpackBrotli = promisify(brotliDecompress);
const packGzip = promisify(gzip);

/** Brotli 5 costs what gzip 6 does, for two thirds of the bytes. */
const BROTLI_QUALITY = 5;
/** Smaller bodies fit into one packet as they are. */
const SMALLEST_COMPRESSED_BYTES = 1024;
/** For the key, the headers and what the runtime adds. */
const OVERHEAD_BYTES = 2048;

/** An answer of status 200 that is the same for all, in the encodings that were asked for. */
export class ReadyAnswer {
  private readonly hash: string;
  private readonly isSmall: boolean;
  private readonly packed = new Map<Encoding, Promise<Buffer>>();
  private plain: Buffer | undefined;
  private heldBytes: number;

  /** @param headers what is sent with it each time */
  constructor(
    body: Buffer,
    readonly headers: readonly (readonly [string, string])[],
  ) {
    this.hash = createHash('sha256')
      .update(JSON.stringify(headers))
      .update(body)
      .digest('base64url')
      .slice(0, 27);
    this.isSmall = body.length < SMALLEST_COMPRESSED_BYTES;
    this.plain = body;
    this.heldBytes = OVERHEAD_BYTES + body.length;
  }

  /** How much memory it takes. */
  get bytes(): number {
    return this.heldBytes;
  }

  /** Whether another one says the same, so that what this one has compressed can be used on. */
  says(other: ReadyAnswer): boolean {
    return this.hash === other.hash;
  }

  encodingFor(accepted: Encoding): Encoding {
    return this.isSmall ? 'identity' : accepted;
  }

  /** The same in every process, and another one for each encoding. */
  etag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
  }

  /** The body, compressed when it is asked for so the first time. */
  async body(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return this.plainBody();
    let packed = this.packed.get(encoding);
    if (!packed) {
      packed = this.pack(encoding);
      this.packed.set(encoding, packed);
      packed.catch(() => this.packed.delete(encoding));
    }
    return packed;
  }

  private async pack(encoding: 'br' | 'gzip'): Promise<Buffer> {
    const plain = await this.plainBody();
    const packed = encoding === 'br' ? await packBrotli(plain) : await packGzip(plain);
    this.heldBytes += packed.length;
    // Most readers take brotli, and the plain body is many times larger: it is unpacked when asked for.
    if (encoding === 'br' && this.plain) {
      this.heldBytes -= this.plain.length;
      this.plain = undefined;
    }
    return packed;
  }

  private async plainBody(): Promise<Buffer> {
    return this.plain ?? unpackBrotli(await this.body('br'));
  }
}

function packBrotli(plain: Buffer): Promise<Buffer> {
  return compressBrotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
}
