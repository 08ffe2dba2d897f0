import formatOnly from 'use-intl/format-message/format-only';

/**
 * Fills in a message that the build has compiled; the build puts it in place of the reader of ICU syntax. A message
 * whose parts are all empty is an empty text. The library gives a list of nothing then, which it does not take for a
 * text, so that the name of the message would stand on the page.
 */
function formatCompiled(...given: Parameters<typeof formatOnly>): ReturnType<typeof formatOnly> {
  const formatted = formatOnly(...given);
  return Array.isArray(formatted) && formatted.length === 0 ? '' : formatted;
}
/** What was compiled is never a text as it was written. */
formatCompiled.raw = formatOnly.raw;

export default formatCompiled;
