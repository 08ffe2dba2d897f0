import type { LoggerService } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Config } from '../config/config.ts';
import { currentRequest } from '../request/request-context.ts';

/** JSON lines on standard output. Every line of a request carries its id. */
export function createLogger(
  level: Config['logLevel'],
  output: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeFault },
      mixin: () => {
        const request = currentRequest();
        return request
          ? { requestId: request.requestId, trace: request.traceparent.slice(3, 35) }
          : {};
      },
    },
    output,
  );
}

/** Logs how a request ended: method, path and status; never headers, bodies or what is in a link. */
export function requestLogging(logger: Logger) {
  return pinoHttp({
    logger,
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: withoutSecrets(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: describeFault,
    },
    autoLogging: {
      ignore: (request: IncomingMessage) => /^\/(health|assets)\//.test(request.url ?? ''),
    },
    customLogLevel: (_request: IncomingMessage, response: ServerResponse, fault?: Error) =>
      fault ? 'error' : response.statusCode >= 500 ? 'warn' : 'info',
    customErrorObject: (_request, _response, _fault, { err: _madeUp, ...fields }) => fields,
    customErrorMessage: () => 'request failed',
    customSuccessMessage: () => 'request',
  });
}

/** The same line for a request that was answered before the log was reached. */
export function logRequest(
  logger: Logger,
  { method, url = '' }: IncomingMessage,
  { statusCode }: ServerResponse,
  begunAt: number,
): void {
  logger.info(
    {
      req: { method, path: withoutSecrets(url) },
      res: { status: statusCode },
      responseTime: Math.round(performance.now() - begunAt),
    },
    'request',
  );
}

/** A fault as it is logged: without addresses of mail, which mail servers put in their messages. */
function describeFault(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  const { name, message, stack = '' } = fault;
  return { type: name, message: withoutAddresses(message), stack: withoutAddresses(stack) };
}

/** Also takes user and password out of the address of a database. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'`(),;=/@]+@(?=[\w[-])[^\s<>"'`(),;/]+/g, '…@…');
}

/**
 * Links in mails carry a token in the path, and a query can hold what somebody typed. The router takes an
 * address in any letters, so a token is known by its place and by its length.
 */
export function withoutSecrets(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .replace(/(inbjudan|losenord|invitations|password-resets)\/+[^/]+/gi, '$1/…')
    .replace(/[\w%-]{43,}/g, '…');
}

/** Nest's own words in the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(
      { context: rest.at(-1), err: message instanceof Error ? message : undefined },
      String(message),
    );
  }
}
