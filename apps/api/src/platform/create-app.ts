import {
  StandardSchemaSerializerInterceptor,
  StandardSchemaValidationPipe,
  type DynamicModule,
} from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request } from 'express';
import type { Logger } from 'pino';
import type { Config } from './config/config.ts';
import { Database } from './database/database.ts';
import type { SchemaChanges } from './database/migrate.ts';
import { warnWhenNotDurable } from './database/durability.ts';
import { InvalidRequest, RequestFault } from './errors/request-fault.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { toFieldProblems } from './errors/zod-issues.ts';
import { mountPages } from './pages/mount-pages.ts';
import { PageEntry } from './pages/page-entry.ts';
import { API_PREFIX, ROOT_ROUTES } from './http/api-info.ts';
import { BodyInterceptor } from './http/body/body.interceptor.ts';
import { askBeforeContinue, endWithUnreadBody } from './http/body/unread-body.ts';
import { cleanUrl } from './http/clean-url.ts';
import { EtagInterceptor } from './http/etag.interceptor.ts';
import { IdempotencyInterceptor } from './http/idempotency/idempotency.interceptor.ts';
import { createLogger, NestLogger, requestLogging } from './logging/logging.ts';
import { buildOpenApiDocument } from './http/openapi/build-openapi-document.ts';
import { OpenApiDocument } from './http/openapi/openapi-document.ts';
import { parseQueryString } from './http/query-string.ts';
import { ReadyAnswers } from './ready-answers/ready-answers.ts';
import type { Ground } from './platform.module.ts';
import { securityHeaders } from './http/security-headers.ts';
import { traceRequest } from './http/trace-request.ts';

/** The root module, told what it runs with, and how its tables came to be. */
export type RootModule = {
  readonly schemaChanges: SchemaChanges;
  with(config: Config, logger: Logger, ground?: Ground): DynamicModule;
};
type ZodIssues = Parameters<typeof toFieldProblems>[0];

/**
 * Puts the application together around a root module. The order below is the order in which a
 * request meets each part; the guards stand in the platform's module, and run before the
 * interceptors. The database has to be migrated already.
 */
export async function createApp(
  config: Config,
  rootModule: RootModule,
  logger = createLogger(config.logLevel),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(rootModule.with(config, logger), {
    bodyParser: false,
    abortOnError: false,
    // Requests under way and on kept connections are still answered (server-connections.ts).
    return503OnClosing: false,
    forceCloseConnections: false,
    logger: new NestLogger(logger),
  });

  await warnWhenNotDurable(app.get(Database), logger);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', parseQueryString);
  askBeforeContinue(app.getHttpServer());
  const pages = new PageEntry(config);
  const ready = new ReadyAnswers(app, config, logger, pages);
  const log = requestLogging(logger, (request) => ready.isMaking(request));
  app.use(endWithUnreadBody, traceRequest, ready.handle.bind(ready), log);
  app.use(securityHeaders(config), compression(), cleanUrl);
  mountPages(app, config, pages);
  app.use('/api', noStore, onlyThisVersion);

  app.setGlobalPrefix(API_PREFIX, { exclude: [...ROOT_ROUTES] });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => new InvalidRequest(toFieldProblems(issues as ZodIssues)),
    }),
  );
  app.useGlobalInterceptors(
    new BodyInterceptor(),
    new StandardSchemaSerializerInterceptor(app.get(Reflector)),
    new EtagInterceptor(),
    new IdempotencyInterceptor(app.get(Database)),
  );
  app.get(OpenApiDocument).provide(() => buildOpenApiDocument(app));
  return app;
}

/**
 * Refuses what no route begins with. Express would do so, too, but reads the body to its end first.
 */
function onlyThisVersion({ baseUrl, path }: Request, _response: unknown, next: NextFunction): void {
  const isOurs = `${baseUrl}${path}/`.toLowerCase().startsWith(`/${API_PREFIX}/`);
  next(isOurs ? undefined : new RequestFault('request.not_found'));
}

/** Answers of the API depend on who asks: nobody keeps them. */
function noStore(
  _request: unknown,
  response: { setHeader(name: string, value: string): void },
  next: () => void,
) {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
