import type { CoverageMapQuery } from '@samhandling/contract';
import {
  reachDepth,
  stockholmDate,
  type CalendarDate,
  type CountedAction,
  type CountyColumns,
  type CoverageContext,
  type FrameAction,
} from '@samhandling/domain';
import { coverRow, type CoveredAction } from './covered-action.ts';

/**
 * Which actions: of an area, of a section, or of a strategy (the current one where nothing is said), as it
 * holds them now; or the one of the code, retired or not.
 */
export type ChosenActions = {
  strategy?: string | undefined;
  area?: string;
  section?: string;
  code?: string;
};

/** The day on which coverage is computed. */
export const todaysDate = (): CalendarDate => stockholmDate(new Date());

/** The chosen ones of all counted actions, in their order: judged as beside all actions of the current strategy. */
export function coverChosen(
  county: CountyColumns,
  counted: readonly CountedAction[],
  chosen: ChosenActions,
  today: CalendarDate,
): CoveredAction[] {
  const context = contextOf(counted.filter(ofActions({})), county, today);
  return counted
    .filter(ofActions(chosen))
    .map((one) => coverRow({ ...one, isFound: true }, context));
}

/** Whether an action is one of the chosen ones. */
export const isChosen =
  ({ strategy, area, section, code }: ChosenActions) =>
  (action: FrameAction): boolean => {
    if (code !== undefined) return action.code === code;
    if (action.isRetired) return false;
    if (area !== undefined) return action.area.code === area;
    if (section !== undefined) return action.section.code === section;
    return strategy === undefined ? action.isCurrent : action.strategyCode === strategy;
  };

/** The same of an action that is counted. */
export const ofActions = (chosen: ChosenActions) => {
  const isAsked = isChosen(chosen);
  return ({ action }: CountedAction) => isAsked(action);
};

/** What the actions are judged by: the same for all of them. */
export function contextOf(
  actions: readonly CountedAction[],
  { frame: { municipalities, thresholds } }: CountyColumns,
  today: CalendarDate,
  { municipality, actor, depth }: CoverageMapQuery = {},
): CoverageContext {
  return {
    today,
    thresholds,
    municipalities: municipalities.length,
    depth:
      depth ??
      reachDepth(
        actions.map(({ facts }) => facts),
        municipalities.length,
      ),
    ...(municipality === undefined ? {} : { municipality }),
    // Of one municipality the reach says nothing, of one actor nor that it is one.
    without: [
      ...(municipality === undefined ? [] : (['narrow_reach'] as const)),
      ...(actor === undefined ? [] : (['single_actor'] as const)),
    ],
  };
}
