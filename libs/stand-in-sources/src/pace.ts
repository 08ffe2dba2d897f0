/** Whether one more request is allowed now: at most `count` in `milliseconds`. */
export function createPaceKeeper(
  requests: number,
  milliseconds: number,
  now: () => number = Date.now,
): () => boolean {
  const times: number[] = [];
  return () => {
    const at = now();
    while (times.length > 0 && (times[0] ?? 0) <= at - milliseconds) times.shift();
    if (times.length >= requests) return false;
    times.push(at);
    return true;
  };
}
