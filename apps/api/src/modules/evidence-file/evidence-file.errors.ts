import {
  EVIDENCE_FILE_ENDINGS,
  EVIDENCE_FILE_BYTES,
  EVIDENCE_FILE_COUNT,
  type EvidenceFileAmount,
} from '@samhandling/domain';
import { RequestFault } from '../../platform/errors/request-fault.ts';

export const tooLarge = () =>
  new RequestFault('evidence_file.too_large', {
    params: { megabytes: EVIDENCE_FILE_BYTES / 1_000_000 },
  });

export const typeNotAllowed = () =>
  new RequestFault('evidence_file.type_not_allowed', {
    params: { endings: Object.values(EVIDENCE_FILE_ENDINGS).join(', ') },
  });

export const tooMany = () =>
  new RequestFault('evidence_file.too_many', { params: { count: EVIDENCE_FILE_COUNT } });

/** Refuses a file that there is no room for, with the room that is left in whole megabytes. */
export const quotaExceeded = ({ files, bytes }: EvidenceFileAmount) =>
  new RequestFault('evidence_file.quota_exceeded', {
    params: { filesLeft: files, megabytesLeft: Math.floor(bytes / 1_000_000) },
  });
