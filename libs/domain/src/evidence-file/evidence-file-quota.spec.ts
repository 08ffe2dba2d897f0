import { describe, expect, it } from '@jest/globals';
import {
  EVIDENCE_FILE_BYTES_OF_ACTOR,
  EVIDENCE_FILES_OF_ACTOR,
  evidenceFileRoom,
  hasRoomForEvidenceFile,
} from './evidence-file-quota.ts';

describe('the room for evidence', () => {
  it('takes a file that fills it exactly, and no more after that', () => {
    const kept = { files: EVIDENCE_FILES_OF_ACTOR - 1, bytes: EVIDENCE_FILE_BYTES_OF_ACTOR - 10 };
    expect(hasRoomForEvidenceFile(kept, 10)).toBe(true);
    expect(hasRoomForEvidenceFile(kept, 11)).toBe(false);
    expect(hasRoomForEvidenceFile({ ...kept, files: kept.files + 1 }, 1)).toBe(false);
    expect(evidenceFileRoom(kept)).toEqual({ files: 1, bytes: 10 });
  });

  it('is never below zero, also after a merge of two actors that had used all of theirs', () => {
    const kept = { files: 2 * EVIDENCE_FILES_OF_ACTOR, bytes: 2 * EVIDENCE_FILE_BYTES_OF_ACTOR };
    expect(evidenceFileRoom(kept)).toEqual({ files: 0, bytes: 0 });
    expect(hasRoomForEvidenceFile(kept, 0)).toBe(false);
  });
});
