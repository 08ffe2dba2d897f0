import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';

/**
 * The address on which this process calls its own API: a page that is being drawn still reaches it
 * after the server has stopped taking connections from outside. Open to this machine only.
 */
export class InnerDoor {
  private opening: Promise<string> | undefined;

  constructor(private readonly app: NestExpressApplication) {}

  /** Asks the API: a path from the root (`/api/v1/actions`), and the answer as `fetch` gives it. */
  async ask(path: string, init: RequestInit): Promise<Response> {
    return fetch(`${await (this.opening ??= this.open())}${path}`, init);
  }

  private async open(): Promise<string> {
    const handle = this.app.getHttpAdapter().getInstance() as RequestListener;
    const server = createServer(handle).listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    const outer: Server = this.app.getHttpServer();
    outer.once('close', () => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
}
