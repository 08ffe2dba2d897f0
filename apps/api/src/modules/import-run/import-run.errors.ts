import { IMPORT_FILE_BYTES } from '@samhandling/domain';
import { RequestFault } from '../../platform/errors/request-fault.ts';

export const fileTooLarge = () =>
  new RequestFault('import_run.file_too_large', {
    params: { megabytes: IMPORT_FILE_BYTES / 1_000_000 },
  });
