/** What evidence may be, with the ending of its name: read and never run. */
export const EVIDENCE_FILE_ENDINGS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
} as const;

/** The media type of evidence. */
export type EvidenceMediaType = keyof typeof EVIDENCE_FILE_ENDINGS;

/** Every {@link EvidenceMediaType}. */
export const EVIDENCE_MEDIA_TYPES = Object.keys(EVIDENCE_FILE_ENDINGS) as [
  EvidenceMediaType,
  ...EvidenceMediaType[],
];

/** The most that one file may hold, in bytes: 5 MB. */
export const EVIDENCE_FILE_BYTES = 5_000_000;

/** How many files one contribution may have. */
export const EVIDENCE_FILE_COUNT = 5;

/** The longest name of a file, in characters. */
export const EVIDENCE_FILE_NAME_LENGTH = 200;
