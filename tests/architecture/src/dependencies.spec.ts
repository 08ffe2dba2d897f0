import { describe, expect, it } from '@jest/globals';
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

  it('are all used by the part of the product that names them', () => {
    const unused = manifests()
      .filter(({ path }) => /^(apps|libs)\//.test(path))
      .flatMap(({ path, manifest }) => {
        const folder = path.replace(/\/package\.json$/, '');
        const code = filesBelow(folder)
          .filter((file) => /\.(ts|tsx|mts|mjs|css|html)$/.test(file))
          .map(read)
          .join('\n');
        return Object.keys(manifest.dependencies ?? {})
          .filter((name) => !new RegExp(`['"]${name}(/[^'"]*)?['"]`).test(code))
          .map((name) => `${folder}: ${name}`);
      });
    expect(unused).toEqual([]);
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
