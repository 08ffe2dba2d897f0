import type { RequestListener } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { RouteInventory } from '../auth/route-inventory.ts';
import { ChangeFeed } from '../changes/change-feed.ts';
import type { Config } from '../config/config.ts';
import { callInside, type InnerAnswer, isInnerCall } from '../http/inner-call.ts';
import { logRequest } from '../logging/logging.ts';
import { languageCookieName } from '../request/languages.ts';
import { currentRequest, type RequestContext } from '../request/request-context.ts';
import { Clock } from '../time/clock.ts';
import { AnswerShelf } from './answer-shelf.ts';
import { DayOfAnswers } from './day-of-answers.ts';
import { KeptRoutes } from './kept-routes.ts';
import { ReadyAnswer } from './ready-answer.ts';
import { sendAnswer, sendReady } from './send-ready.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** Of every answer its own, or said anew for what is kept. */
const NOT_KEPT = new Set([
  'cache-control',
  'connection',
  'content-length',
  'date',
  'traceparent',
  'transfer-encoding',
  'vary',
  'x-request-id',
]);

/** Null where it turned out not to be the same for all. */
type Made = ReadyAnswer | InnerAnswer | null;

/**
 * Gives answers that are the same for all without making them again, as long as nothing has changed. They
 * are made by a request of the application to itself that has no session and no header but the language, so
 * that nothing of a person can be in one, whoever asks first.
 */
export class ReadyAnswers {
  private readonly shelf = new AnswerShelf<Made>(MOST_BYTES);
  private readonly feed: ChangeFeed;
  private readonly day: DayOfAnswers;
  private routes: KeptRoutes | undefined;

  constructor(
    private readonly app: NestExpressApplication,
    private readonly config: Config,
    private readonly logger: Logger,
  ) {
    this.feed = app.get(ChangeFeed);
    this.day = new DayOfAnswers(app.get(Clock));
  }

  /** Stands before everything else, but for the id of the request. */
  handle(request: Request, response: Response, next: NextFunction): void {
    const context = currentRequest();
    const address = context && this.addressOf(request);
    if (!address) {
      next();
      return;
    }
    this.answer(address, context, request, response).then((isAnswered) => {
      if (isAnswered) logRequest(this.logger, request, response, context.begunAt);
      else next();
    }, next);
  }

  private addressOf(request: Request): string | null {
    if (!['GET', 'HEAD'].includes(request.method) || isInnerCall(request)) return null;
    const [path = '', query = '', ...rest] = request.url.split('?');
    this.routes ??= new KeptRoutes(this.app.get(RouteInventory));
    return rest.length > 0 ? null : this.routes.keyOf(path, query);
  }

  private async answer(
    address: string,
    context: RequestContext,
    request: Request,
    response: Response,
  ): Promise<boolean> {
    try {
      await this.feed.upToDate();
    } catch {
      return false;
    }
    // Before the data is read: what changes meanwhile makes the answer old at once.
    const { version } = this.feed;
    const key = `${context.language} ${this.day.now()} ${address}`;
    const found =
      this.shelf.find(key, version) ??
      (await this.shelf.makeOnce(key, version, () => this.make(key, version, address, context)));
    if (found === null) return false;
    if (found instanceof ReadyAnswer) await sendReady(found, request, response);
    else sendAnswer(found, response);
    this.shelf.count(key);
    return true;
  }

  private async make(
    key: string,
    version: number,
    address: string,
    { language, traceparent }: RequestContext,
  ): Promise<Made> {
    const handle: RequestListener = this.app.getHttpAdapter().getInstance();
    const made = await callInside(handle, address, {
      host: new URL(this.config.publicOrigin).host,
      cookie: `${languageCookieName(this.config)}=${language}`,
      traceparent,
    });
    if (made.locals['isSameForAll'] !== true || made.headers.has('set-cookie')) return null;
    if (made.status !== 200) return made;
    const headers = [...made.headers].filter(([name]) => !NOT_KEPT.has(name));
    return this.shelf.keep(key, version, new ReadyAnswer(made.body, withoutNonce(headers)));
  }
}

type Headers = readonly (readonly [string, string])[];

/** A nonce that many answers have is none; data has no scripts that would need it. */
function withoutNonce(headers: Headers): Headers {
  return headers.map(([name, value]) => [name, value.replaceAll(/ 'nonce-[^']*'/g, '')]);
}
