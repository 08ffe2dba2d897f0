import type { Aspect } from '@samhandling/contract';
import type { AspectKind } from '@samhandling/domain';

const FILTERS = {
  perspective: 'perspektiv',
  agenda_goal: 'agenda',
  specialisation: 'specialisering',
} as const satisfies Record<AspectKind, string>;

/** The filter of the list of initiatives that holds the work of the aspect. */
export const aspectSearch = ({ kind, code }: Pick<Aspect, 'kind' | 'code'>) => ({
  [FILTERS[kind]]: code,
});
