import {
  EVIDENCE_FILE_ENDINGS,
  EVIDENCE_MEDIA_TYPES,
  type EvidenceMediaType,
} from '@samhandling/domain';

/** Endings that stand for a type, beside the one that each type has by itself. */
const OTHER_ENDINGS: Readonly<Record<string, EvidenceMediaType>> = { jpeg: 'image/jpeg' };

/**
 * Under which type a file is sent: as its ending says, since a computer without the program does not know
 * it; else as the browser says. Undefined where it is nothing that is taken. What it really is, the API
 * finds in its content.
 */
export function evidenceMediaTypeOf({ name, type }: File): EvidenceMediaType | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return (
    OTHER_ENDINGS[ending] ??
    EVIDENCE_MEDIA_TYPES.find((each) => EVIDENCE_FILE_ENDINGS[each] === ending) ??
    EVIDENCE_MEDIA_TYPES.find((each) => each === type)
  );
}
