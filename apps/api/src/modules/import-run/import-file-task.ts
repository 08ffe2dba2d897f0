import { readImportFile, type FileToRead, type ReadFile } from './import-file.ts';
import { showImportFile, type FileToShow, type ShownFile } from './import-preview.ts';

/** What a process does with a file: reads its values, or shows its rows. */
export type FileTask =
  (FileToRead & Readonly<{ task: 'read' }>) | (FileToShow & Readonly<{ task: 'show' }>);

/** Does what is asked with the file. */
export function workOnFile(task: FileTask): ReadFile | ShownFile {
  return task.task === 'read' ? readImportFile(task) : showImportFile(task);
}
