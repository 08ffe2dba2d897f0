import type { Aspect } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';
import { apiQuery } from '../../../lib/api/query-client.ts';

const COLLECTIONS: Record<AspectKind, string> = {
  perspective: 'perspectives',
  agenda_goal: 'agenda-goals',
  specialisation: 'specialisations',
};

export const aspectQuery = (kind: AspectKind, code: string) =>
  apiQuery<Aspect>(['aspects', kind, code], `/${COLLECTIONS[kind]}/${encodeURIComponent(code)}`);
