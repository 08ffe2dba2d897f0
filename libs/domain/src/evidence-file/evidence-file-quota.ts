/** How many files all initiatives of one actor may have together. */
export const EVIDENCE_FILES_OF_ACTOR = 500;

/** What the files of all initiatives of one actor may hold together, in bytes: 500 MB. */
export const EVIDENCE_FILE_BYTES_OF_ACTOR = 500_000_000;

/** Files and their bytes. */
export type EvidenceFileAmount = { readonly files: number; readonly bytes: number };

/** What an actor that keeps so much may still add. */
export function evidenceFileRoom({ files, bytes }: EvidenceFileAmount): EvidenceFileAmount {
  return {
    files: Math.max(0, EVIDENCE_FILES_OF_ACTOR - files),
    bytes: Math.max(0, EVIDENCE_FILE_BYTES_OF_ACTOR - bytes),
  };
}

/** Whether an actor that keeps so much may add a file of that size. */
export function hasRoomForEvidenceFile(kept: EvidenceFileAmount, size: number): boolean {
  const left = evidenceFileRoom(kept);
  return left.files >= 1 && left.bytes >= size;
}
