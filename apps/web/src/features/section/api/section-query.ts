import type { Section } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const sectionQuery = (code: string) =>
  apiQuery<Section>(['sections', code], `/sections/${encodeURIComponent(code)}`);
