import type { ApiInfo } from '@samhandling/contract';

export const API_PREFIX = 'api/v1';

/** What the API is, as the API profile of the Swedish public sector asks. */
export const API_INFO: ApiInfo = {
  apiName: 'Samhandling',
  apiVersion: '1.0.0',
  apiReleased: '2026-11-24',
  apiDocumentation: `/${API_PREFIX}/openapi.json`,
  apiStatus: 'beta',
};
