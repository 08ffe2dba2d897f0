import type { ImportFilePreview } from '@samhandling/contract';
import { cleanedShortText } from '@samhandling/domain';
import { FileFault } from './file-fault.ts';
import { problemAt } from './file-problem.ts';
import type { ReadFile } from './import-file.ts';
import { guessHead, letterOf, periodColumnsOf } from './import-columns.ts';
import { cellText, readTable } from './import-table.ts';
import type { SentFile } from '../../platform/http/body/sent-file.ts';

const SHOWN_ROWS = 40;
const SHOWN_CHARACTERS = 200;

/** A file whose rows are only looked at. */
export type FileToShow = Readonly<{ file: SentFile; name: string; sheet?: string }>;

/** The first rows of a file as they are read, or why it can't be read. */
export type ShownFile = Readonly<{
  preview: ImportFilePreview | null;
  problems: ReadFile['problems'];
}>;

/** Shows the first rows of a file, and which of them are the headings most likely. */
export function showImportFile({ file, ...wanted }: FileToShow): ShownFile {
  try {
    const { name, names, rows, hiddenColumns } = readTable(file, wanted);
    const head = guessHead(rows);
    return {
      problems: [],
      preview: {
        sheet: name,
        sheets: [...names],
        rows: rows.slice(0, SHOWN_ROWS).map(({ line, cells }) => ({
          row: line,
          cells: cells.map((cell) =>
            cleanedShortText(cellText(cell)).slice(0, SHOWN_CHARACTERS).toWellFormed(),
          ),
        })),
        headingRow: head?.line ?? null,
        isWide: head !== undefined && periodColumnsOf(head).length > 1,
        hiddenRows: rows.filter(({ isHidden }) => isHidden).length,
        hiddenColumns: [...hiddenColumns].sort((a, b) => a - b).map(letterOf),
      },
    };
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    const { line: row, code } = fault;
    return { preview: null, problems: [problemAt({ row, code, column: null })] };
  }
}
