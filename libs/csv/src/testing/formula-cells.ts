/** `-3` or `-0,25` begins with a minus and is no formula. */
const NUMBER = /^-?\d+([.,]\d+)?$/;
const FORMULA = /^[\s"\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

/**
 * The cells of a file that a program could take for formulas: those of a reader that looks at quotes,
 * and of readers that split at every line break and at any of the usual marks without looking.
 */
export function formulaCellsOf(file: string): string[] {
  const content = file.replace(/^\ufeff/, '');
  const marks = [/;/, /,/, /\t/, /[;,\t]/];
  const naive = content
    .split(/[\r\n\v\f\u0085\u2028\u2029]/)
    .flatMap((line) => [line, ...marks.flatMap((mark) => line.split(mark))]);
  const quoted = [...content.matchAll(/(?:^|[;,\t\r\n])"((?:[^"]|"")*)"/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
  return [...naive, ...quoted].filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell));
}
