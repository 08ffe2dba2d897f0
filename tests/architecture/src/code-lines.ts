import ts from 'typescript';
import { read } from './repository.ts';

/**
 * How many lines of a file hold code: those with at least one character of the language, but for
 * imports. Comments and empty lines are none; each line of a template is one, as prettier lays it out.
 */
export function codeLines(file: string, text: string = read(file)): number {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isJSDoc(node)) return;
    const parts = node.getChildren(source);
    if (parts.length > 0) return parts.forEach(visit);
    if (node.getWidth(source) === 0) return;
    const [first, last] = [node.getStart(source), node.getEnd()].map(
      (place) => source.getLineAndCharacterOfPosition(place).line,
    );
    for (let line = first ?? 0; line <= (last ?? 0); line += 1) lines.add(line);
  };
  source.statements.forEach(visit);
  return lines.size;
}
