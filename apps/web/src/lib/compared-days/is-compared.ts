/** Whether there is anything to compare: a day is chosen, and it has been. */
export const isCompared = (day: string | undefined, today: string): day is string =>
  day !== undefined && day <= today;
