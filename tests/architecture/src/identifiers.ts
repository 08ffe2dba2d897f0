import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { read, root } from './repository.ts';

/** A name that a file gives to something, with where it stands. */
export type Identifier = {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Whether it is a field of an object or of a type of one, and no variable, parameter, function or type. */
  readonly isField: boolean;
};

const CODE = ['*.ts', '*.tsx', '*.mts', '*.mjs'];

/** Migrations say what tables were called when they were written. */
const LANDED = '/schema/migrations/';

/** All files of code that the repository holds, but for migrations. */
export function codeFiles(): string[] {
  return execFileSync('git', ['ls-files', '--', ...CODE], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => !file.includes(LANDED));
}

/** `effectGoalsOf`, `EFFECT_GOALS` and `effect_goal` as the words they are made of, in small letters. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The names that the text of a file gives: of variables, parameters, functions, types and fields. */
export function identifiersOf(file: string, text: string = read(file)): Identifier[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: Identifier[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name) {
      const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
      found.push({ name: name.text, file, line: line + 1, isField: isField(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function nameOf(node: ts.Node): ts.Identifier | undefined {
  const isNamed =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    isField(node);
  const name = isNamed ? (node as ts.NamedDeclaration).name : undefined;
  return name && ts.isIdentifier(name) ? name : undefined;
}

/** A field that is taken out of an object under its own name counts as one: `({ gap }) => …`. */
function isField(node: ts.Node): boolean {
  return (
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    (ts.isBindingElement(node) && !node.propertyName && ts.isObjectBindingPattern(node.parent))
  );
}
