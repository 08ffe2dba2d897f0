import type { Activity, Ownership } from './state-kinds.ts';

/** What a tile says of its action. */
export interface TileState {
  ownership: Ownership;
  activity: Activity;
  /** How much of the municipalities active work reaches, from 0 to 1. */
  reach: number;
  /** Some active work is for the whole county: lines over what the reach leaves free say so. */
  isHatched?: boolean;
  /** Something makes its work thin. */
  isBitten?: boolean;
}

/** The box that tiles are drawn in: a square, and below it the bar of the owner. */
export const TILE_WIDTH = 24;
export const TILE_HEIGHT = 28;

/** The room inside the outline, which a full reach fills. */
const TOP = 0.75;
const BOTTOM = 23.25;
const BITE = 8.6;
const HATCH_PITCH = 3.5;

const round = (value: number): number => Math.round(value * 100) / 100;

const circle = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Closed areas only. What is under way is drawn by its reach, and has no mark but where no place is said. */
export const ACTIVITY_MARK: Record<Activity, string> = {
  none: '',
  planned: circle(12, 12, 5.6) + circle(12, 12, 3.4),
  ongoing: circle(12, 12, 2.6),
  stalled: 'M7.4 6.8H10.6V17.2H7.4ZM13.4 6.8H16.6V17.2H13.4Z',
  completed: 'M5.4 12.5L7.5 10.4L10.6 13.4L16.5 6.9L18.7 8.9L10.7 17.7Z',
};

const OWNER_BAR: Record<Ownership, string> = {
  none: '',
  claimed: 'M0 25.4H12V28H0Z',
  owned: 'M0 25.4H24V28H0Z',
};

/** The square, with a corner bitten off where its work is thin. */
export function tileOutline({ isBitten = false }: Pick<TileState, 'isBitten'>): string {
  if (!isBitten) return `M${TOP} ${TOP}H${BOTTOM}V${BOTTOM}H${TOP}Z`;
  const edge = TILE_WIDTH - BITE;
  return `M${TOP} ${TOP}H${edge}A${BITE} ${BITE} 0 0 0 ${BOTTOM} ${BITE}V${BOTTOM}H${TOP}Z`;
}

/**
 * Everything of a tile that is filled, by the even-odd rule: the reach from below, the mark of work that
 * is not under way, and the bar of its owner.
 */
export function tileFill({ ownership, activity, reach, isHatched, isBitten }: TileState): string {
  const hasMark = activity !== 'ongoing' || (reach === 0 && !isHatched);
  const mark = hasMark ? ACTIVITY_MARK[activity] : '';
  return fillTo(levelOf(reach), isBitten) + mark + OWNER_BAR[ownership];
}

const levelOf = (reach: number) => round(BOTTOM - (BOTTOM - TOP) * Math.min(1, Math.max(0, reach)));

function fillTo(level: number, isBitten = false): string {
  if (level >= BOTTOM) return '';
  if (!isBitten || level >= BITE) return `M${TOP} ${level}H${BOTTOM}V${BOTTOM}H${TOP}Z`;
  const x = round(TILE_WIDTH - Math.sqrt(BITE ** 2 - level ** 2));
  return `M${TOP} ${level}H${x}A${BITE} ${BITE} 0 0 0 ${BOTTOM} ${BITE}V${BOTTOM}H${TOP}Z`;
}

/** Slanting lines over what the reach leaves free: there is only work for the whole county. */
export function tileHatch({ reach, isHatched, isBitten }: TileState): string {
  const level = levelOf(reach);
  if (!isHatched || level <= TOP) return '';
  const lines: string[] = [];
  for (let sum = HATCH_PITCH; sum < BOTTOM + level; sum += HATCH_PITCH) {
    lines.push(hatchLine(sum, level, isBitten));
  }
  return lines.join('');
}

/** The line x + y = sum inside the free part of the square, without the bitten corner. */
function hatchLine(sum: number, level: number, isBitten = false): string {
  const left = Math.max(TOP, sum - level);
  const right = Math.min(BOTTOM, sum - TOP);
  const end = isBitten ? Math.min(right, beforeBite(sum)) : right;
  if (end - left < 0.2) return '';
  return `M${round(left)} ${round(sum - left)}L${round(end)} ${round(sum - end)}`;
}

/** Where the line x + y = sum enters the circle around the upper right corner. */
function beforeBite(sum: number): number {
  const distance = (sum - TILE_WIDTH) / Math.SQRT2;
  if (Math.abs(distance) >= BITE) return Infinity;
  const half = Math.sqrt(BITE ** 2 - distance ** 2);
  return (TILE_WIDTH + sum) / 2 - half / Math.SQRT2;
}
