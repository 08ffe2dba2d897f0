import { type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { type PlaceScope } from './place-vocabulary.ts';

/**
 * What one municipality has of an action, most first: work there, only work for the whole county, or
 * nobody who works on it.
 */
export const MUNICIPALITY_WORK = ['on_site', 'county_only', 'nobody'] as const;
/** One of {@link MUNICIPALITY_WORK}. */
export type MunicipalityWork = (typeof MUNICIPALITY_WORK)[number];

/** Where an initiative says that it works, and who leads it. */
export type InitiativePlace = {
  /** Null where nothing is said. */
  readonly placeScope: PlaceScope | null;
  /** Codes of the municipalities that it names. */
  readonly municipalityCodes: readonly string[];
  /** Code of the municipality that leads it; null where the owner is another kind of actor. */
  readonly leadingMunicipality: string | null;
};

/** How far the work has come, and whether its report is overdue. */
export type InitiativePulse = { readonly workStatus: WorkStatus; readonly isOverdue: boolean };

/**
 * Whether the initiative is active ("pågår"): ongoing, and its report is not overdue. Only what is
 * active gives reach.
 */
export function isActive({ workStatus, isOverdue }: InitiativePulse): boolean {
  return workStatus === 'ongoing' && !isOverdue;
}

/** Whether the initiative is silent ("tyst"): ongoing, and its report is overdue. */
export function isSilent({ workStatus, isOverdue }: InitiativePulse): boolean {
  return workStatus === 'ongoing' && isOverdue;
}

/**
 * Codes of the municipalities where the initiative is on site: those that it names; where it names none,
 * the municipality that leads it. A partner's municipality does not count.
 */
export function sitesOf({
  municipalityCodes,
  leadingMunicipality,
}: InitiativePlace): readonly string[] {
  if (municipalityCodes.length > 0) return municipalityCodes;
  return leadingMunicipality === null ? [] : [leadingMunicipality];
}

/** What the municipality has of an action that these initiatives serve. Only what is active counts. */
export function municipalityWork(
  code: string,
  initiatives: readonly (InitiativePlace & InitiativePulse)[],
): MunicipalityWork {
  const active = initiatives.filter(isActive);
  if (active.some((initiative) => sitesOf(initiative).includes(code))) return 'on_site';
  return active.some(({ placeScope }) => placeScope === 'county') ? 'county_only' : 'nobody';
}
