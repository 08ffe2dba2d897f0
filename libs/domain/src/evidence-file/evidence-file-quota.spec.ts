import { describe, expect, it } from '@jest/globals';
import {
  EVIDENCE_BYTES_OF_ACTOR,
  EVIDENCE_FILES_OF_ACTOR,
  evidenceLeft,
  hasRoomForEvidence,
} from './evidence-file-quota.ts';

describe('the room for evidence', () => {
  it('takes a file that fills it exactly, and no more after that', () => {
    const kept = { files: EVIDENCE_FILES_OF_ACTOR - 1, bytes: EVIDENCE_BYTES_OF_ACTOR - 10 };
    expect(hasRoomForEvidence(kept, 10)).toBe(true);
    expect(hasRoomForEvidence(kept, 11)).toBe(false);
    expect(hasRoomForEvidence({ ...kept, files: kept.files + 1 }, 1)).toBe(false);
    expect(evidenceLeft(kept)).toEqual({ files: 1, bytes: 10 });
  });

  it('is never below zero, also after a merge of two actors that had used all of theirs', () => {
    const kept = { files: 2 * EVIDENCE_FILES_OF_ACTOR, bytes: 2 * EVIDENCE_BYTES_OF_ACTOR };
    expect(evidenceLeft(kept)).toEqual({ files: 0, bytes: 0 });
    expect(hasRoomForEvidence(kept, 0)).toBe(false);
  });
});
