import { useState, useSyncExternalStore, type FocusEvent, type KeyboardEvent } from 'react';

const subscribe = () => () => undefined;
const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );

const TILE = '[data-tile]';

/** The tile in the next line whose middle is nearest; without layout, the next one in order. */
function verticalNeighbour(tiles: HTMLElement[], from: number, direction: 1 | -1): number {
  const boxes = tiles.map((tile) => tile.getBoundingClientRect());
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

function targetIndex(key: string, tiles: HTMLElement[], from: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return from + 1;
    case 'ArrowLeft':
      return from - 1;
    case 'ArrowDown':
      return verticalNeighbour(tiles, from, 1);
    case 'ArrowUp':
      return verticalNeighbour(tiles, from, -1);
    case 'Home':
      return 0;
    case 'End':
      return tiles.length - 1;
    default:
      return undefined;
  }
}

/**
 * One stop for the tab key and arrows for the rest, once the page is alive.
 * Before that, and without JavaScript, every tile is an ordinary link.
 */
export function useTileKeys(firstCode: string | undefined) {
  const isHydrated = useIsHydrated();
  const [activeCode, setActiveCode] = useState(firstCode);
  const [isTipHidden, setIsTipHidden] = useState(false);

  const codeAt = (target: EventTarget): string | undefined =>
    target instanceof Element
      ? (target.closest<HTMLElement>(TILE)?.dataset['tile'] ?? undefined)
      : undefined;

  return {
    isTipHidden,
    tabIndexOf: (code: string): 0 | -1 | undefined =>
      isHydrated ? (code === activeCode ? 0 : -1) : undefined,
    handlers: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const code = codeAt(event.target);
        if (code) setActiveCode(code);
        setIsTipHidden(false);
      },
      onPointerOver: () => setIsTipHidden(false),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Escape') {
          setIsTipHidden(true);
          return;
        }
        if (event.altKey || event.ctrlKey || event.metaKey || !codeAt(event.target)) return;
        const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>(TILE)];
        const from = tiles.findIndex((tile) => tile.contains(event.target as Node));
        const to = targetIndex(event.key, tiles, from);
        if (to === undefined) return;
        event.preventDefault();
        tiles[Math.min(Math.max(to, 0), tiles.length - 1)]?.focus();
      },
    },
  };
}
