import type { SearchKind } from '@samhandling/contract';
import type { SearchSource } from '@samhandling/domain/words';
import type { Candidate } from './search.repository.ts';

/** An initiative or an actor as a search compares it: by nothing but what is public of it. */
export function thingSource(row: Candidate): SearchSource<SearchKind> {
  const { kind, key, title, body, description, actorName, seat, sites } = row;
  return {
    kind,
    key,
    title,
    texts:
      kind === 'actor'
        ? { description: [body], initials: [initialsOf(title)], place: present(seat) }
        : {
            summary: [body],
            description: present(description),
            owner: present(actorName),
            place: sites,
          },
  };
}

const present = (text: string | null) => (text === null || text === '' ? [] : [text]);

/** `Luleå tekniska universitet` is known as LTU. */
const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');
