import { useState, useSyncExternalStore, type FocusEvent, type KeyboardEvent } from 'react';

const subscribe = () => () => undefined;
const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );

const STOP = '[data-stop]';

/** A column that a phone leaves out cannot have the focus; without layout everything is shown. */
const isShown = (stop: HTMLElement): boolean =>
  typeof stop.checkVisibility !== 'function' || stop.checkVisibility();

/** The link in the next line whose middle is nearest; without layout, the next one in order. */
function verticalNeighbour(stops: HTMLElement[], from: number, direction: 1 | -1): number {
  const boxes = stops.map((stop) => stop.getBoundingClientRect());
  const origin = boxes[from];
  if (!origin || boxes.every((box) => box.top === origin.top)) return from + direction;
  let best = -1;
  let bestScore = Infinity;
  boxes.forEach((box, index) => {
    const down = (box.top - origin.top) * direction;
    if (down <= 1) return;
    const score = down * 4 + Math.abs(box.left - origin.left);
    if (score < bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best === -1 ? from : best;
}

function targetIndex(key: string, stops: HTMLElement[], from: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return from + 1;
    case 'ArrowLeft':
      return from - 1;
    case 'ArrowDown':
      return verticalNeighbour(stops, from, 1);
    case 'ArrowUp':
      return verticalNeighbour(stops, from, -1);
    case 'Home':
      return 0;
    case 'End':
      return stops.length - 1;
    default:
      return undefined;
  }
}

/**
 * One stop for the tab key and arrows for the rest, once the page is alive.
 * Before that, and without JavaScript, every one is an ordinary link.
 * A link takes part by `data-stop` with its key; it stands where `tabIndexOf` puts it.
 */
export function useRovingLinks(keys: readonly string[], preferredKey = keys[0]) {
  const isHydrated = useIsHydrated();
  const [lastKey, setActiveKey] = useState<string>();
  const activeKey = lastKey !== undefined && keys.includes(lastKey) ? lastKey : preferredKey;
  const [isTipHidden, setIsTipHidden] = useState(false);

  const keyAt = (target: EventTarget): string | undefined =>
    target instanceof Element
      ? (target.closest<HTMLElement>(STOP)?.dataset['stop'] ?? undefined)
      : undefined;

  return {
    isTipHidden,
    tabIndexOf: (key: string): 0 | -1 | undefined =>
      isHydrated ? (key === activeKey ? 0 : -1) : undefined,
    handlers: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const key = keyAt(event.target);
        if (key) setActiveKey(key);
        setIsTipHidden(false);
      },
      onPointerOver: () => setIsTipHidden(false),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Escape') {
          setIsTipHidden(true);
          return;
        }
        if (event.altKey || event.ctrlKey || event.metaKey || !keyAt(event.target)) return;
        const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOP)].filter(isShown);
        const from = stops.findIndex((stop) => stop.contains(event.target as Node));
        const to = targetIndex(event.key, stops, from);
        if (to === undefined) return;
        event.preventDefault();
        stops[Math.min(Math.max(to, 0), stops.length - 1)]?.focus();
      },
    },
  };
}
