/**
 * What an initiative can say that it is for, across the areas of the strategy: perspectives, goals of
 * Agenda 2030 and areas of smart specialisation.
 */
export const ASPECT_KINDS = ['perspective', 'agenda_goal', 'specialisation'] as const;
/** One of {@link ASPECT_KINDS}. */
export type AspectKind = (typeof ASPECT_KINDS)[number];
