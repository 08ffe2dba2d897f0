import type { EffectLink, EffectNode } from '@samhandling/charts';
import type { EffectMap } from '@samhandling/contract';
import { paths } from '../../../lib/paths.ts';

type Flow = EffectMap['flows'][number];
type Initiative = EffectMap['initiatives'][number];

/** Nodes and ties of the picture; ties between the same two are counted together. */
export function sankeyOf(map: EffectMap, positionOf: (areaCode: string) => number | undefined) {
  const nodes: EffectNode[] = [
    ...map.initiatives.map(({ id, title, actor }) => ({
      id: `initiative-${id}`,
      label: title,
      column: 0 as const,
      href: paths.initiative(id),
      group: actor.type,
    })),
    ...map.actions.map(({ code, text, areaCode }) => ({
      id: `action-${code}`,
      label: `${code.toUpperCase()} ${text}`,
      column: 1 as const,
      href: paths.action(code),
      area: positionOf(areaCode),
      group: areaCode,
    })),
    ...map.effectGoals.map(({ code, title, areaCode }) => ({
      id: `goal-${code}`,
      label: `${code.toUpperCase()} ${title}`,
      column: 2 as const,
      href: paths.effectGoal(code),
      area: positionOf(areaCode),
    })),
  ];
  const ties = new Map<string, EffectLink>();
  const tie = (source: string, target: string) => {
    const key = `${source}→${target}`;
    ties.set(key, { source, target, value: (ties.get(key)?.value ?? 0) + 1 });
  };
  for (const { initiativeId, actionCode, effectGoalCode } of map.flows) {
    tie(`initiative-${initiativeId}`, `action-${actionCode}`);
    if (effectGoalCode) tie(`action-${actionCode}`, `goal-${effectGoalCode}`);
  }
  return { nodes, links: [...ties.values()] };
}

/** For one goal: the initiatives that lead there, each with its actions. */
export function initiativesOfEffectGoal(
  map: EffectMap,
  effectGoalCode: string | null,
): { initiative: Initiative; actionCodes: string[]; hasObserved: boolean }[] {
  return map.initiatives.flatMap((initiative) => {
    const flows = map.flows.filter(
      (flow: Flow) => flow.initiativeId === initiative.id && flow.effectGoalCode === effectGoalCode,
    );
    return flows.length === 0
      ? []
      : [
          {
            initiative,
            actionCodes: [...new Set(flows.map(({ actionCode }) => actionCode))],
            hasObserved: flows.some(({ hasObserved }) => hasObserved),
          },
        ];
  });
}
