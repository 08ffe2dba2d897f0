/** A part of its own within the page, which comes alive later than the page (`drawnFirst`). */
export const PART = '[data-part]';

let isPageAlive = false;
const aliveParts = new WeakSet<Element>();
const listeners = new Set<() => void>();

/** The page answers to what the reader does: React has taken over all of it but its parts. */
export const isPageTakenOver = (): boolean => isPageAlive;

/** Whether what stands there answers to what the reader does: the page, and every part around it. */
export function isAlive(target: Element): boolean {
  let part = isPageAlive ? target.closest(PART) : null;
  while (part && aliveParts.has(part)) part = part.parentElement?.closest(PART) ?? null;
  return isPageAlive && part === null;
}

export function tellPageAlive(): void {
  isPageAlive = true;
  listeners.forEach((listener) => listener());
}

export function tellPartAlive(part: Element): void {
  aliveParts.add(part);
  listeners.forEach((listener) => listener());
}

/** Tells when the page or a part of it has come alive. */
export function onAlive(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
