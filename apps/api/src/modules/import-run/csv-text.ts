import { FileFault } from './file-fault.ts';

/**
 * What the bytes of a CSV file say: UTF-8, or else as Excel writes it on a Swedish Windows. Only the
 * bytes decide.
 * @throws FileFault where there is NUL in it, as in UTF-16 and in what is no text
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
