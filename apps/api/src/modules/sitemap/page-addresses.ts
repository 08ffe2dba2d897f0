import { type AspectKind, GLOSSARY } from '@samhandling/domain';

/** Where the pages of a thing stand, as the glossary says. */
function webPathOf(code: string): string {
  const path = GLOSSARY.find((entry) => entry.code === code)?.webPath;
  if (path === undefined) throw new Error(`The glossary has no web path for ${code}.`);
  return path;
}

/** The address of the page of a thing, by its kind. */
export const PAGE_PATHS = {
  area: webPathOf('PriorityArea'),
  section: webPathOf('Section'),
  action: webPathOf('Action'),
  effectGoal: webPathOf('EffectGoal'),
  indicator: webPathOf('Indicator'),
  municipality: webPathOf('Municipality'),
  perspective: webPathOf('Aspect'),
  agenda_goal: '/agenda-2030',
  specialisation: webPathOf('Specialisation'),
  initiative: webPathOf('Initiative'),
  actor: webPathOf('Actor'),
} as const satisfies Record<AspectKind, string> & Record<string, string>;

/** Pages that are there whatever the strategy says. */
export const FIXED_PAGES = [
  '/',
  webPathOf('Strategy'),
  PAGE_PATHS.area,
  PAGE_PATHS.action,
  `${PAGE_PATHS.action}/utan-agare`,
  PAGE_PATHS.effectGoal,
  '/effektkarta',
  PAGE_PATHS.perspective,
  PAGE_PATHS.municipality,
  PAGE_PATHS.initiative,
  PAGE_PATHS.actor,
  `${PAGE_PATHS.actor}/ansok`,
  webPathOf('Coverage'),
  webPathOf('ThinThresholds'),
  '/det-har-hant',
  '/om',
  '/tillganglighet',
] as const;

/** What is not for search engines: the API, what only signed-in people have, forms, and what a link opens. */
export const NOT_FOR_ROBOTS = [
  '/api/',
  '/health/',
  '/sprak/',
  '/sok$',
  '/logga-in',
  '/losenord',
  '/konto',
  '/mitt-arbete',
  '/administration',
  webPathOf('Invitation'),
  '/inbjudan/',
  webPathOf('Job'),
  webPathOf('Remark'),
  webPathOf('SeriesSource'),
  webPathOf('ImportRun'),
  webPathOf('Observation'),
  `${PAGE_PATHS.initiative}/ny`,
  `${PAGE_PATHS.initiative}/*/redigera`,
  `${PAGE_PATHS.initiative}/*/rapporter/`,
  // A list that is filtered, sorted or paged has its canonical page without parameters.
  '/*?',
] as const;
