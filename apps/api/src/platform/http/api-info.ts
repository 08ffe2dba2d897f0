import type { ApiInfo } from '@samhandling/contract';

export const API_PREFIX = 'api/v1';

/** Routes that are no part of the API and stand at the root: what supervises the process, and search engines, ask. */
export const ROOT_ROUTES = [
  'health/live',
  'health/ready',
  'robots.txt',
  'sitemap.xml',
  'sitemaps/:part',
] as const;

/** The address at which a route answers, by its path as declared. */
export const addressOf = (path: string): string =>
  ROOT_ROUTES.some((root) => root === path) ? `/${path}` : `/${API_PREFIX}/${path}`;

/** What the API is, as the API profile of the Swedish public sector asks. */
export const API_INFO: ApiInfo = {
  apiName: 'Samhandling',
  apiVersion: '1.0.0',
  apiReleased: '2026-11-24',
  apiDocumentation: `/${API_PREFIX}/openapi.json`,
  apiStatus: 'beta',
};
