import type { StateKind, StateValue, Tone } from './state-kinds.ts';
import { ACTIVITY_MARK } from './tile-shape.ts';

/** A shape in a 24 × 24 square: areas by the even-odd rule, lines with a stroke of 2. */
export interface Glyph {
  fill?: string;
  line?: string;
  isDashed?: boolean;
  tone: Tone;
}

const SQUARE = 'M4 4H20V20H4Z';
const CIRCLE = 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z';
const TRIANGLE = 'M12 4.5L20.5 19.5H3.5Z';
const PAGE = 'M6 3.5H14.5L18.5 7.5V20.5H6Z';
const CROSS = 'M7 7L17 17M17 7L7 17';
const DASH = 'M7 12H17';
const TRAY = 'M4 13V20H20V13';

type Values<K extends StateKind> = Extract<StateValue, { kind: K }>['value'];

export const GLYPHS: { [K in StateKind]: Record<Values<K>, Glyph> } = {
  // Squares: who answers for it.
  ownership: {
    none: { line: SQUARE, tone: 'attention' },
    claimed: { line: SQUARE, fill: 'M4 12.5H20V20H4Z', tone: 'ink' },
    owned: { line: SQUARE, fill: SQUARE, tone: 'accent' },
  },
  responsibility: {
    claimed: { line: SQUARE, fill: 'M4 12.5H20V20H4Z', tone: 'ink' },
    proposed: { line: SQUARE, isDashed: true, tone: 'ink' },
    confirmed: { line: SQUARE, fill: SQUARE, tone: 'accent' },
    released: { line: `${SQUARE}M4 20L20 4`, tone: 'quiet' },
  },
  // Marks: what happens.
  activity: {
    none: { line: DASH, tone: 'quiet' },
    planned: { line: CIRCLE, tone: 'ink' },
    ongoing: { line: CIRCLE, fill: CIRCLE, tone: 'accent' },
    stalled: { fill: 'M6.5 4.5H10.3V19.5H6.5ZM13.7 4.5H17.5V19.5H13.7Z', tone: 'attention' },
    completed: { line: 'M4 12.8L9.3 18L20 6.2', tone: 'accent' },
  },
  work: {
    idea: { line: CIRCLE, isDashed: true, tone: 'quiet' },
    planned: { line: CIRCLE, tone: 'ink' },
    ongoing: { line: CIRCLE, fill: CIRCLE, tone: 'accent' },
    paused: { fill: 'M6.5 4.5H10.3V19.5H6.5ZM13.7 4.5H17.5V19.5H13.7Z', tone: 'attention' },
    completed: { line: 'M4 12.8L9.3 18L20 6.2', tone: 'accent' },
    cancelled: { line: CROSS, tone: 'quiet' },
  },
  // Triangles, as the letter delta: what it changes.
  basis: {
    none: { line: TRIANGLE, isDashed: true, tone: 'quiet' },
    expected: { line: TRIANGLE, tone: 'ink' },
    observed: { line: TRIANGLE, fill: TRIANGLE, tone: 'accent' },
  },
  assessment: {
    reached: { fill: `${CIRCLE}${ACTIVITY_MARK.completed}`, line: CIRCLE, tone: 'accent' },
    on_track: { line: 'M5 19L19 5M9 5H19V15', tone: 'accent' },
    unchanged: { line: 'M5 9.5H19M5 14.5H19', tone: 'ink' },
    behind: { line: 'M4 12H20M14 6L20 12L14 18', tone: 'attention' },
    below: { line: 'M5 6H19M12 10V20M7.5 15.5L12 20L16.5 15.5', tone: 'attention' },
    wrong_way: { line: 'M5 5L19 19M19 9V19H9', tone: 'fault' },
    missed: { line: `${CIRCLE}M8.5 8.5L15.5 15.5M15.5 8.5L8.5 15.5`, tone: 'fault' },
    cannot_be_judged: { line: CIRCLE, isDashed: true, tone: 'quiet' },
  },
  // A clock face that fills: how recent the last report is.
  timeliness: {
    not_expected: { line: DASH, tone: 'quiet' },
    recent: { line: `${CIRCLE}M12 7.5V12H15.5`, tone: 'accent' },
    due: { line: CIRCLE, fill: 'M12 4A8 8 0 0 1 12 20Z', tone: 'attention' },
    overdue: {
      line: CIRCLE,
      fill: `${CIRCLE}M11 7.5H13V13H11ZM11 14.5H13V16.7H11Z`,
      tone: 'fault',
    },
  },
  // A sheet of paper: who can read it.
  publication: {
    draft: { line: PAGE, isDashed: true, tone: 'quiet' },
    submitted: { line: `${PAGE}M12.2 17V11M9.6 13L12.2 10.4L14.8 13`, tone: 'ink' },
    returned: { line: `${PAGE}M15.5 14H9.2M11.8 11.4L9.2 14L11.8 16.6`, tone: 'attention' },
    published: { line: PAGE, fill: PAGE, tone: 'accent' },
    archived: { line: 'M4 5H20V9.5H4ZM5.5 9.5V19.5H18.5V9.5M9.5 13H14.5', tone: 'quiet' },
  },
  report: {
    draft: { line: PAGE, isDashed: true, tone: 'quiet' },
    filed: { line: `${PAGE}M9 13.5L11.5 16L15.5 11`, tone: 'accent' },
    superseded: { line: `${PAGE}M9 13.5H15.5`, tone: 'quiet' },
  },
  // A tray: values that are fetched, and what happens to them.
  run: {
    fetching: { line: `${TRAY}M12 3.5V13`, isDashed: true, tone: 'ink' },
    interrupted: { line: `${TRAY}M9.5 3.5V12M14.5 3.5V12`, tone: 'attention' },
    failed: { line: `${TRAY}M8.5 4.5L15.5 11.5M15.5 4.5L8.5 11.5`, tone: 'fault' },
    unchanged: { line: `${TRAY}M8 7H16M8 11H16`, tone: 'quiet' },
    in_review: { line: `${TRAY}M12 3.5V13M8 9L12 13L16 9`, tone: 'attention' },
    stored: { line: `${TRAY}M8 8.5L11 11.5L16.5 4.5`, tone: 'accent' },
    discarded: { line: `${TRAY}M12 13V3.5M8 7.5L12 3.5L16 7.5`, tone: 'quiet' },
  },
  // Signs of arithmetic: values that are added, changed or withdrawn.
  change: {
    added: { line: 'M12 5V19M5 12H19', tone: 'accent' },
    revised: { line: 'M4 9H18L14 5M20 15H6L10 19', tone: 'attention' },
    withdrawn: { line: 'M5 12H19', tone: 'fault' },
  },
};

export function glyphOf(state: StateValue): Glyph {
  const family: Record<string, Glyph> = GLYPHS[state.kind];
  return family[state.value] ?? { line: DASH, tone: 'quiet' };
}
