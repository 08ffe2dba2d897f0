import { crossChecks, type StrategyFault } from './cross-checks.ts';
import { placeInWords } from './strategy-codes.ts';
import { strategyDocumentSchema, type StrategyDocument } from './strategy-document.ts';

/** A document, or everything that is wrong with it. */
export type ParsedStrategy =
  { ok: true; document: StrategyDocument } | { ok: false; faults: StrategyFault[] };

/**
 * Reads a strategy document from parsed JSON. Every fault names its place; the cross checks run
 * once the shape is right, because a missing part would make them report what is not wrong.
 */
export function parseStrategyDocument(json: unknown): ParsedStrategy {
  const result = strategyDocumentSchema.safeParse(json);
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => ({
      path: placeInWords(path),
      message,
    }));
    return { ok: false, faults };
  }
  const faults = crossChecks(result.data);
  return faults.length === 0 ? { ok: true, document: result.data } : { ok: false, faults };
}

/** Faults as lines for people: `place: what is wrong`. */
export function faultsInWords(faults: readonly StrategyFault[]): string[] {
  return faults.map(({ path, message }) => `${path}: ${message}`);
}
