import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** For how long new connections are taken after the signal: a proxy may just have chosen this process. */
const FAREWELL_MILLISECONDS = 500;

/**
 * The client may just be sending a request on an idle connection. So it is kept for as long as Node has
 * promised the client (`Keep-Alive: timeout=5`), with Node's own second of grace.
 */
const KEPT_MILLISECONDS = 7000;

/**
 * Keeps track of the connections of a server, so that it can stop without interrupting a request.
 */
export class ServerConnections {
  private readonly underWay = new Map<Socket, number>();
  private readonly open = new Set<ServerResponse>();
  private isLeaving = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.underWay.set(socket, 0);
      socket.once('close', () => this.underWay.delete(socket));
    });
    server.prependListener('request', ({ socket }, response) => {
      this.underWay.set(socket, (this.underWay.get(socket) ?? 0) + 1);
      this.open.add(response);
      response.once('close', () => {
        this.open.delete(response);
        if (this.underWay.has(socket))
          this.underWay.set(socket, (this.underWay.get(socket) ?? 1) - 1);
      });
      if (this.isLeaving) sayGoodbye(response);
    });
  }

  /**
   * Every answer from now on says `Connection: close`; new connections are refused after half a second;
   * resolves when all connections have closed. In a hurry idle connections are not waited for.
   */
  async leave(isInAHurry: boolean): Promise<void> {
    this.isLeaving = true;
    for (const response of this.open) sayGoodbye(response);
    const started = Date.now();
    await sleep(isInAHurry ? 0 : FAREWELL_MILLISECONDS);
    // Not the method of the HTTP server, which would cut the idle connections with it.
    NetServer.prototype.close.call(this.server);
    while (this.underWay.size > 0) {
      if (isInAHurry || Date.now() - started > KEPT_MILLISECONDS) this.endIdle();
      await sleep(20);
    }
  }

  private endIdle(): void {
    for (const [socket, requests] of this.underWay) if (requests === 0) socket.destroy();
  }
}

function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
