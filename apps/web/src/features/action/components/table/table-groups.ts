import type { ActionRow } from '@samhandling/contract';

/** The actions of a section, of an area that begins with it or not. */
export type SectionGroup = {
  readonly section: ActionRow['section'];
  readonly actions: readonly ActionRow[];
};
export type AreaGroup = {
  readonly area: ActionRow['area'];
  readonly sections: readonly SectionGroup[];
};

/** The actions by area and section, in the order in which they come. */
export function groupActions(actions: readonly ActionRow[]): AreaGroup[] {
  return [...Map.groupBy(actions, ({ area }) => area.code).values()].flatMap((ofArea) => {
    const [first] = ofArea;
    if (!first) return [];
    const sections = [...Map.groupBy(ofArea, ({ section }) => section.code).values()].flatMap(
      (ofSection) => (ofSection[0] ? [{ section: ofSection[0].section, actions: ofSection }] : []),
    );
    return [{ area: first.area, sections }];
  });
}
