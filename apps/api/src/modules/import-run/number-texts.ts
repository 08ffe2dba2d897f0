type WithSource = { source?: string };

/**
 * Reads JSON with each number as the text that stands there, so that no digit is lost or added on the
 * way: `249436.0` stays `249436.0`.
 * @throws SyntaxError where it is not JSON
 */
export function parseWithNumberTexts(text: string): unknown {
  const keep = (_key: string, value: unknown, context?: WithSource): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  return JSON.parse(text, keep as (key: string, value: unknown) => unknown);
}
