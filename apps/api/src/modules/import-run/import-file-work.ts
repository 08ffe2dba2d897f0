import { readImportFile, type FileToRead, type ReadFile } from './import-file.ts';
import { showImportFile, type FileToShow, type ShownFile } from './import-preview.ts';

/** What a process does with a file: reads its values, or shows its rows. */
export type FileWork =
  (FileToRead & Readonly<{ act: 'read' }>) | (FileToShow & Readonly<{ act: 'show' }>);

/** Does what is asked with the file. */
export function workOnFile(work: FileWork): ReadFile | ShownFile {
  return work.act === 'read' ? readImportFile(work) : showImportFile(work);
}
