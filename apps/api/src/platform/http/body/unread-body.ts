import type { Server } from 'node:http';
import { Socket } from 'node:net';
import type { NextFunction, Request, Response } from 'express';
import { hasBody } from './read-body.ts';

/** For how long a sender that still sends can read its answer before the connection is cut. */
const LINGER_MILLISECONDS = 1000;
/** Node starts reading again just after an answer; reading is stopped after that. */
const STOP_READING_MILLISECONDS = 5;

/**
 * An answer given before the body has come ends the connection: else Node would read the rest for as
 * long as the sender likes. It is ended so that the sender can read the answer although it is still
 * sending: our side says that it is done, stops reading, and cuts the connection a second later.
 * Cutting it at once would make the sender's system throw the answer away.
 */
export function endWithUnreadBody(request: Request, response: Response, next: NextFunction): void {
  if (hasBody(request)) {
    const { socket } = request;
    const { shouldKeepAlive } = response;
    response.shouldKeepAlive = false;
    request.once('end', () => {
      response.shouldKeepAlive = shouldKeepAlive;
    });
    socket.destroySoon = () => {
      if (request.complete) {
        Socket.prototype.destroySoon.call(socket);
        return;
      }
      socket.end();
      setTimeout(() => socket.pause(), STOP_READING_MILLISECONDS).unref();
      setTimeout(() => socket.destroy(), LINGER_MILLISECONDS).unref();
    };
  }
  next();
}

/**
 * A client that sends `Expect: 100-continue` is told to go on only where its body is read. Any other
 * expectation is as if it were not sent: Node's own refusal would read the body to its end.
 */
export function askBeforeContinue(server: Server): void {
  for (const asked of ['checkContinue', 'checkExpectation']) {
    server.on(asked, (request, response) => server.emit('request', request, response));
  }
}
