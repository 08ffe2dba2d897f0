type Interval = readonly [number, number];

/** Where a value of the domain lies in the range, on a straight line. */
export function linearScale([d0, d1]: Interval, [r0, r1]: Interval): (value: number) => number {
  return (value) => (d0 === d1 ? (r0 + r1) / 2 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0));
}

/**
 * The step between round values: 1, 2 or 5 times a power of ten. Below one it comes as the negative
 * inverse (-4 for 0.25), because only whole numbers are exact.
 */
function tickStepOf([low, high]: Interval, count: number): number {
  const raw = (high - low) / count;
  const power = Math.floor(Math.log10(raw));
  const error = raw / 10 ** power;
  const factor =
    error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  return power < 0 ? -(10 ** -power) / factor : factor * 10 ** power;
}

/** About so many round values between the two ends. */
export function ticks(domain: Interval, count: number): number[] {
  const [low, high] = domain;
  if (!(high > low)) return [low];
  const tickStep = tickStepOf(domain, count);
  const [first, last] =
    tickStep > 0
      ? [Math.ceil(low / tickStep), Math.floor(high / tickStep)]
      : [Math.ceil(low * -tickStep), Math.floor(high * -tickStep)];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    tickStep > 0 ? (first + index) * tickStep : (first + index) / -tickStep,
  );
}

/** The interval widened to round ends, so that the first and the last line of a grid stand at them. */
export function niceDomain(domain: Interval, count: number): Interval {
  let [low, high] = domain;
  if (!(high > low)) return domain;
  let before = 0;
  for (let round = 0; round < 10; round += 1) {
    const tickStep = tickStepOf([low, high], count);
    if (tickStep === before) break;
    before = tickStep;
    if (tickStep > 0) {
      [low, high] = [Math.floor(low / tickStep) * tickStep, Math.ceil(high / tickStep) * tickStep];
    } else {
      [low, high] = [
        Math.floor(low * -tickStep) / -tickStep,
        Math.ceil(high * -tickStep) / -tickStep,
      ];
    }
  }
  return [low, high];
}
