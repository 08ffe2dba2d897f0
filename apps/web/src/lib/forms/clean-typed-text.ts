import { cleanedLongText, cleanedShortText } from '@samhandling/domain';

/** Types of one-line fields from which hidden characters are removed while somebody types. */
const ON_ONE_LINE: readonly string[] = ['text', 'search', 'url', 'tel'];

type Field = HTMLInputElement | HTMLTextAreaElement;

const cleanerOf = (target: EventTarget | null): ((text: string) => string) | null => {
  if (target instanceof HTMLTextAreaElement) return cleanedLongText;
  const isLine = target instanceof HTMLInputElement && ON_ONE_LINE.includes(target.type);
  return isLine ? cleanedShortText : null;
};

/**
 * Removes invisible characters from what is typed or pasted (text from a web page or a PDF has many),
 * before the form reads it: otherwise the API would refuse a text for something that the person cannot
 * see. The cursor keeps its place.
 */
function clean(event: Event): void {
  const cleanedText = cleanerOf(event.target);
  // While an input method composes letters the text is not final.
  if (!cleanedText || (event as InputEvent).isComposing) return;
  const field = event.target as Field;
  const cleaned = cleanedText(field.value);
  if (cleaned === field.value) return;
  const before = field.value.slice(0, field.selectionStart ?? field.value.length);
  const cursor = cleanedText(before).length;
  field.setRangeText(cleaned, 0, field.value.length);
  field.setSelectionRange(cursor, cursor);
}

/** Browsers leave line breaks out of a pasted title and join the words on either side. */
function pasteOnOneLine(event: ClipboardEvent): void {
  const { target } = event;
  const isLine = target instanceof HTMLInputElement && ON_ONE_LINE.includes(target.type);
  if (!isLine || event.defaultPrevented || target.readOnly || target.disabled) return;
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const line = cleanedShortText(pasted.trim()).replace(/\s+/g, ' ');
  if (!/[\r\n\t]/.test(pasted.trim())) return;
  event.preventDefault();
  target.setRangeText(line, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

/** Cleans what is typed in all fields of the page; returns a function that stops it. */
export function cleanTypedText(page: Document): () => void {
  // In the capture phase, before the form's own listeners.
  page.addEventListener('input', clean, { capture: true });
  page.addEventListener('paste', pasteOnOneLine, { capture: true });
  return () => {
    page.removeEventListener('input', clean, { capture: true });
    page.removeEventListener('paste', pasteOnOneLine, { capture: true });
  };
}
