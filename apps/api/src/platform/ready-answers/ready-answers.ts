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
import type { PageEntry } from '../pages/page-entry.ts';
import { Clock } from '../time/clock.ts';
import { AnswerShelf } from './answer-shelf.ts';
import { DayOfAnswers } from './day-of-answers.ts';
import { KeptAddresses } from './kept-addresses.ts';

import { ReadyAnswer } from './ready-answer.ts';
import { sendAnswer, sendReady } from './send-ready.ts';
import { withoutNonce } from './without-nonce.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** Of every answer its own, or said anew for what is kept. */
const NOT_KEPT = new Set([
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
  private readonly addresses: KeptAddresses;

  constructor(
    private readonly app: NestExpressApplication,
    private readonly config: Config,
    private readonly logger: Logger,
    pages: PageEntry,
  ) {
    this.addresses = new KeptAddresses(app.get(RouteInventory), pages);
    this.feed = app.get(ChangeFeed);
    this.day = new DayOfAnswers(app.get(Clock));
  }

  /** Stands before everything else, but for the id of the request. */
  handle(request: Request, response: Response, next: NextFunction): void {
    const context = currentRequest();
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const address =
      context && isRead && !isInnerCall(request)
        ? this.addresses.find(request.url, context.hasSession)
        : null;
    if (!context || address === null) {
      next();
      return;
    }
    this.answer(address, context, request, response).then(
      (isAnswered) => {
        if (isAnswered) logRequest(this.logger, request, response, context.begunAt);
        else next();
      },
      // Whatever is wrong is found again, and told, where every request is answered.
      () => next(),
    );
  }

  private async answer(
    address: string,
    context: RequestContext,
    request: Request,
    response: Response,
  ): Promise<boolean> {
    await this.feed.upToDate();
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
    const bare = withoutNonce(made);
    if (bare?.status !== 200) return bare;
    const headers = [...bare.headers]
      .filter(([name]) => !NOT_KEPT.has(name))
      .map(([name, value]) => [name, value === 'no-store' ? 'no-cache' : value] as const);
    return this.shelf.keep(key, version, new ReadyAnswer(bare.body, headers));
  }
}
