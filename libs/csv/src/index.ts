/** The one writer and the one reader of CSV, for the API and for the pages. */
export { csvTextOf } from './csv-text.ts';
export { EXCEL_SV, RFC_4180, type CsvDialect, type Delimiter } from './dialect.ts';
export { CsvFault, delimiterOf, readCsv, type CsvRow } from './read-csv.ts';
export { writeCsv, type CsvCell } from './write-csv.ts';
