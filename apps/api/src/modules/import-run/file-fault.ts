import type { ImportFileProblem } from '@samhandling/domain';

/** That a file as a whole can't be read: why, and from which line where that is known. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    readonly code: Extract<
      ImportFileProblem,
      'file.not_csv' | 'file.not_workbook' | 'file.too_large'
    >,
    readonly line = 1,
  ) {
    super(`${code} from line ${line}`);
  }
}
