import type { Aspect } from '@samhandling/contract';

/** What is missing of the work for an aspect; only what is active counts. */
export function missingOf({ areas, municipalities }: Pick<Aspect, 'areas' | 'municipalities'>) {
  const actions = areas.flatMap((area) => area.actions);
  return {
    actions: actions.filter(({ active }) => active === 0),
    areas: areas.filter((area) => area.actions.every(({ active }) => active === 0)),
    municipalities: municipalities.filter(({ active }) => active === 0),
    total: { actions: actions.length, municipalities: municipalities.length },
  };
}
