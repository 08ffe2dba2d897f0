import type { ImportFileProblem } from '@samhandling/domain';

type FileFaultCode = Extract<
  ImportFileProblem,
  'file.not_csv' | 'file.not_workbook' | 'file.too_large' | 'file.old_workbook' | 'file.locked'
>;

/** That a file as a whole can't be read: why, and from which line where that is known. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: FileFaultCode;
  readonly line: number;

  constructor(code: FileFaultCode, line = 1) {
    super(`${code} from line ${line}`);
    this.code = code;
    this.line = line;
  }
}
