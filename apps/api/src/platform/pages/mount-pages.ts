import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Config } from '../config/config.ts';
import { RequestFault } from '../errors/request-fault.ts';
import { InnerDoor } from '../http/inner-door.ts';
import { chooseLanguage } from './choose-language.ts';
import type { PageEntry } from './page-entry.ts';
import { renderPage } from './render-page.ts';

/** In capitals or small letters, as the router takes them; with the query or without. */
export const NOT_PAGES = /^\/(api|health|sitemaps|sitemap\.xml|robots\.txt)(\/|\?|$)/i;
const ONE_YEAR_MILLISECONDS = 31_536_000_000;

/**
 * Everything but the API, health and what search engines ask for is a page: files of the web build, then the server's rendering.
 * Requests for those never wait for the disk.
 */
export function mountPages(app: NestExpressApplication, config: Config, entry: PageEntry): void {
  const files = join(config.webDist, 'client');
  const options = { index: false, redirect: false, fallthrough: true, setHeaders } as const;
  const pages = express.Router();
  pages.use(
    '/assets',
    express.static(join(files, 'assets'), {
      ...options,
      immutable: true,
      maxAge: ONE_YEAR_MILLISECONDS,
    }),
  );
  pages.use(express.static(files, { ...options, maxAge: 3_600_000 }));
  const render = renderPage(config, new InnerDoor(app), entry);
  pages.use((request: Request, response: Response, next: NextFunction) => {
    // Express's own refusal would read the body to its end first.
    if (!['GET', 'HEAD'].includes(request.method)) next(new RequestFault('request.not_found'));
    else if (request.path.startsWith('/sprak/')) chooseLanguage(config, request, response, next);
    else void render(request, response).catch(next);
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (NOT_PAGES.test(request.path)) next();
    else pages(request, response, next);
  });
}

/** SVG is text, so its type names the encoding. */
function setHeaders(response: Response, path: string): void {
  if (path.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
}
