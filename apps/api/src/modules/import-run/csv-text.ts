import { FileFault } from './file-fault.ts';

/**
 * The text of a CSV file: UTF-8 where the bytes are valid UTF-8, else Windows-1252, as Excel writes it on a
 * Swedish Windows.
 * @throws FileFault where a byte is NUL, as in UTF-16 and in files that are not text
 */
export function csvTextOf(bytes: Buffer): string {
  const text = decode(bytes);
  if (text.includes('\0')) throw new FileFault('file.not_csv');
  return text;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
