import { isAlive, isPageTakenOver, onAlive } from './alive.ts';

/** Asks the page, or the part that an element stands in, to come alive. */
export const REACH = 'reach';

type Act = { readonly name: string; readonly target: HTMLElement; readonly repeat: () => void };

const held: Act[] = [];

/** The thin line of a page that is loading says that something comes. */
const showWaiting = (): void => {
  document.querySelector('.site-pending')?.toggleAttribute('data-loading', held.length > 0);
};

const reachOut = (target: Element): void => {
  target.dispatchEvent(new Event(REACH, { bubbles: true }));
};

/** The last of its kind counts: who presses a button again because nothing happens means it once. */
function hold(act: Act): void {
  const before = held.findIndex(
    ({ name, target }) => name === act.name && target === act.target && name !== 'keydown',
  );
  if (before >= 0) held.splice(before, 1);
  held.push(act);
  showWaiting();
  reachOut(act.target);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const elementOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? (target as HTMLElement) : null;

/** A button that sends a form needs no script. */
const isSending = (button: HTMLButtonElement): boolean =>
  button.type !== 'button' && button.form !== null;

/** Some browsers let a page write to the clipboard only in the click itself. */
async function copyNow({ dataset }: HTMLElement, address: string): Promise<void> {
  const { href } = window.location;
  const isWritten = await navigator.clipboard
    .writeText(address ? new URL(address, href).href : href)
    .then(
      () => true,
      () => false,
    );
  if (isWritten) dataset['copied'] = '';
}

function holdClick(event: Event): void {
  const target = elementOf(event)?.closest('button');
  if (!target || isSending(target) || isAlive(target)) return;
  stop(event);
  if (target.dataset['copies'] !== undefined) void copyNow(target, target.dataset['copies']);
  hold({ name: 'click', target, repeat: () => target.click() });
}

/** A field that is chosen from may apply itself, and its value may be put back while the page comes alive. */
function holdChoice(event: Event): void {
  const target = elementOf(event);
  if (!(target instanceof HTMLSelectElement) || isAlive(target)) return;
  const { value } = target;
  hold({
    name: 'change',
    target,
    repeat: () => {
      target.value = value;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
}

/** Keys that move among the links of a picture; every other key does what the browser does. */
const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape']);

function holdKey(event: Event): void {
  const target = elementOf(event);
  if (!(event instanceof KeyboardEvent) || !target?.closest('[data-stop]')) return;
  const { key, altKey, ctrlKey, metaKey } = event;
  if (!KEYS.has(key) || altKey || ctrlKey || metaKey || isAlive(target)) return;
  stop(event);
  if (event.repeat) return;
  // The key before has moved the focus.
  const repeat = () =>
    (document.activeElement ?? target).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  hold({ name: 'keydown', target, repeat });
}

/** The browser has opened what it found something in; the page has to know. */
function holdFind(event: Event): void {
  const target = elementOf(event);
  if (!target || isAlive(target)) return;
  const repeat = () => target.dispatchEvent(new Event('beforematch', { bubbles: true }));
  hold({ name: 'beforematch', target, repeat });
}

/** A form with a day is sent when the page can read the day, or say that it is none. */
function holdSending(event: Event): void {
  const form = elementOf(event);
  const day = form?.querySelector<HTMLElement>('input[data-day]');
  if (!(form instanceof HTMLFormElement) || !day || isAlive(form)) return;
  stop(event);
  const repeat = () => {
    day.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    form.requestSubmit();
  };
  hold({ name: 'submit', target: form, repeat });
}

const HOLDERS = {
  click: holdClick,
  change: holdChoice,
  keydown: holdKey,
  beforematch: holdFind,
  submit: holdSending,
};

/** How far the page is scrolled, and where the pointer and the focus are: the page has not heard of it. */
function tellPlaces(): void {
  document.dispatchEvent(new Event('scroll'));
  const hovered = [...document.querySelectorAll(':hover')].at(-1);
  hovered?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  hovered?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  const focused = document.activeElement;
  if (focused && focused !== document.body) {
    focused.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  }
}

async function repeatActs(): Promise<void> {
  let next = 0;
  while (next >= 0) {
    // React takes in one act before the next.
    await null;
    next = held.findIndex(({ target }) => !target.isConnected || isAlive(target));
    const [act] = next >= 0 ? held.splice(next, 1) : [];
    if (act?.target.isConnected) act.repeat();
  }
  showWaiting();
}

/**
 * What the reader does before the page, or the part of it, is alive is held and done again as soon as it is: a
 * click on a button, a choice in a field, a key in a picture, what find-in-page opened, a form with a day.
 * Links and other forms that only ask are the browser's.
 * @returns Ends it.
 */
export function holdActs(): () => void {
  const holders = Object.entries(HOLDERS);
  holders.forEach(([name, holder]) => window.addEventListener(name, holder, { capture: true }));
  let isTold = isPageTakenOver();
  const off = onAlive(() => {
    if (!isTold) {
      isTold = true;
      tellPlaces();
      held.forEach(({ target }) => reachOut(target));
    }
    void repeatActs();
  });
  return () => {
    holders.forEach(([name, holder]) => window.removeEventListener(name, holder, true));
    off();
  };
}

/** The page cannot come alive now, so nobody shall wait for it. */
export function dropActs(): void {
  held.length = 0;
  showWaiting();
}
