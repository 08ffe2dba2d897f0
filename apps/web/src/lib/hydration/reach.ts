import { PART } from './alive.ts';
import { REACH } from './held-acts.ts';

/** What does something by the script of the page. */
const CONTROL = 'button, input, select, textarea';

const EVENTS = [
  'pointerover',
  'pointerdown',
  'click',
  'focusin',
  'keydown',
  'input',
  'change',
  'beforematch',
  REACH,
] as const;

/**
 * Whether the reader reaches for something that the script of the page does. Reading and scrolling are none; nor
 * is a finger on a link, which the browser follows, or on a picture that it scrolls past.
 */
export function isReach(event: Event): boolean {
  const { type, target } = event;
  if (!(target instanceof Element)) return false;
  if (type === REACH || type === 'beforematch' || target.closest(CONTROL)) return true;
  const link = target.closest('a');
  if (type === 'click') return !link && target.closest(PART) !== null;
  if (type === 'focusin' || type === 'keydown') return link?.matches(':focus-visible') === true;
  const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
  return !isFinger && (link ?? target.closest(PART)) !== null;
}

/** A mouse that lies still over the page, when it comes or is scrolled, reaches for nothing. */
function lookForMoves(): (event: Event) => boolean {
  let place = '';
  return (event) => {
    if (event.type !== 'pointerover' || !(event instanceof PointerEvent)) return true;
    const before = place;
    place = `${event.clientX} ${event.clientY}`;
    return event.pointerType === 'touch' || (before !== '' && before !== place);
  };
}

/**
 * Wakes the page when the reader reaches for something in it. If its scripts cannot be loaded, the next reach tries
 * again.
 */
export function wakeWhenReached(wake: () => Promise<unknown>, failed: () => void): void {
  const options = { capture: true, passive: true };
  const isMoved = lookForMoves();
  const look = (event: Event): void => {
    if (!isMoved(event) || !isReach(event)) return;
    EVENTS.forEach((name) => window.removeEventListener(name, look, options));
    wake().catch(() => {
      failed();
      wakeWhenReached(wake, failed);
    });
  };
  EVENTS.forEach((name) => window.addEventListener(name, look, options));
}
