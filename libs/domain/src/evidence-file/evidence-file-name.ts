import { composed } from '../validation/written-text.ts';
import {
  EVIDENCE_FILE_ENDINGS,
  EVIDENCE_FILE_NAME_LENGTH,
  type EvidenceMediaType,
} from './evidence-file-vocabulary.ts';

const NAMELESS = 'underlag';

/**
 * The name a file is kept and given under: what stood after the last `/` or `\` of the one it came
 * with, composed (å is one character), without control characters and those that turn the writing
 * around, at most 200 characters. It ends as its media type says, so that what is read as a PDF is
 * never opened as something else: `rapport.html` that holds a PDF becomes `rapport.html.pdf`.
 *
 * @param name as it was sent, in UTF-8
 * @param mediaType decided from the content
 */
export function evidenceFileName(name: string, mediaType: EvidenceMediaType): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = composed(last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ''))
    .replace(/[<>:"|?*]/g, '_')
    .trim();
  const ending = `.${EVIDENCE_FILE_ENDINGS[mediaType]}`;
  const known = mediaType === 'image/jpeg' ? ['.jpg', '.jpeg'] : [ending];
  const written = known.find((one) => plain.toLowerCase().endsWith(one));
  const stem = written ? plain.slice(0, -written.length) : plain;
  const kept = stem
    .replace(/^[.\s]+/, '')
    .slice(0, EVIDENCE_FILE_NAME_LENGTH - ending.length - 1)
    .replace(/\p{Cs}$/u, '')
    .replace(/[.\s]+$/, '');
  return (kept || NAMELESS) + (written?.toLowerCase() ?? ending);
}
