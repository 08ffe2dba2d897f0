import { ActorService } from '@samhandling/api/use-cases';
import { actorRequestBodySchema } from '@samhandling/contract';
import type { DemoContent } from './demo-content.ts';
import { NOTHING_MORE } from './people.ts';
import type { Story } from './story.ts';

/** Organisations that ask to join, and wait for an answer. */
export function addActorRequests(
  { schedule, calendar, useCases }: Story,
  requests: DemoContent['actorRequests'],
): string[] {
  const ids: string[] = [];
  for (const { monthsAgo, municipality, ...request } of requests) {
    schedule.add(calendar.instant(monthsAgo), async () => {
      const body = actorRequestBodySchema.parse({
        ...NOTHING_MORE,
        ...request,
        municipalityCode: municipality,
      });
      const { id } = await useCases.get(ActorService).request(body, null, NOBODYS_REQUEST);
      ids.push(id);
    });
  }
  return ids;
}

/** There is no connection behind it. */
const NOBODYS_REQUEST = { address: '127.0.0.1', hasLeft: new AbortController().signal };
