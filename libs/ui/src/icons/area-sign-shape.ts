/** Signs and inks by an area's place in the strategy, free of React and of style sheets. */
const HEARTH = 'M12 5.6L18.2 11V18H5.8V11ZM9.4 13.1a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z';
const TRACKS = 'M10.6 5.5H11.4L9.2 18.5H5ZM12.6 5.5H13.4L19 18.5H14.8Z';
const STAIRS = 'M5.5 18.2V14.2H9.4V10.2H13.4V6.2H18.2V18.2Z';
const SPARK = 'M12 4.6L13.9 10.1L19.4 12L13.9 13.9L12 19.4L10.1 13.9L4.6 12L10.1 10.1Z';

export const SIGN_DISC = 'M0 12a12 12 0 1 0 24 0a12 12 0 1 0 -24 0Z';

const SIGNS = [HEARTH, TRACKS, STAIRS, SPARK] as const;

/** The inks of tokens/colors.css in light, for pictures that stand alone. */
const INKS = ['#7b3f8c', '#1d4f91', '#a24a00', '#0b5c57'] as const;

export type AreaPosition = 1 | 2 | 3 | 4;

/** Areas beyond the fourth take the signs and hues again from the first. */
export function areaPosition(position: number): AreaPosition {
  const index = (Math.max(1, Math.round(position)) - 1) % 4;
  return (index + 1) as AreaPosition;
}

export const signPath = (position: number): string =>
  SIGNS[(areaPosition(position) - 1) as 0 | 1 | 2 | 3];

export const areaInk = (position: number): string =>
  INKS[(areaPosition(position) - 1) as 0 | 1 | 2 | 3];
