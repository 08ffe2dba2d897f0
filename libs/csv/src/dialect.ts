export type Delimiter = ';' | ',' | '\t';

/** How a table is written: for whom it is, and what that program expects. */
export type CsvDialect = Readonly<{
  delimiter: Delimiter;
  decimalMark: ',' | '.';
  /** Excel takes a file without a byte order mark to be in the code page of the computer. */
  hasByteOrderMark: boolean;
}>;

/** What Excel with Swedish settings opens as a table by a double click. */
export const EXCEL_SV: CsvDialect = { delimiter: ';', decimalMark: ',', hasByteOrderMark: true };

/** As RFC 4180 describes it, for programs. */
export const RFC_4180: CsvDialect = { delimiter: ',', decimalMark: '.', hasByteOrderMark: false };

export const BYTE_ORDER_MARK = '\ufeff';
export const NEWLINE = '\r\n';
