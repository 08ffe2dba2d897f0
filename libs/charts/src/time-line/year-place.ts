/** A date on an axis of years: the middle of 2026 is 2026.5. An end counts as the whole of its day. */
export function yearPlace(date: string, { isEnd = false } = {}): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const daysOf = (y: number): number => (Date.UTC(y + 1, 0, 1) - Date.UTC(y, 0, 1)) / DAY;
  const passed = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY;
  return year + (passed + (isEnd ? 1 : 0)) / daysOf(year);
}

const DAY = 24 * 60 * 60 * 1000;
