import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { root } from './repository.ts';

// The rule for boundaries is silent when it lacks Nx's project graph: only a planted violation
// shows that it works at all.
const inDomain = 'libs/domain/src/boundary-canary.ts';
const features = 'apps/web/src/features';
const inFeature = `${features}/boundary-canary-one/components/canary.ts`;
const otherFeature = `${features}/boundary-canary-two/api/canary.ts`;
const inController = 'apps/api/src/modules/boundary-canary/boundary-canary.controller.ts';

function plant(path: string, code: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), code);
}

function removePlanted(): void {
  rmSync(join(root, inDomain), { force: true });
  for (const path of [inFeature, otherFeature]) {
    rmSync(join(root, dirname(dirname(path))), { recursive: true, force: true });
  }
  rmSync(join(root, dirname(inController)), { recursive: true, force: true });
}

function run(args: string[], cwd: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(root, cwd),
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function lint(file: string, project: string): { status: number | null; output: string } {
  return run([join(root, 'node_modules/eslint/bin/eslint.js'), join(root, file)], project);
}

describe('the lint of import boundaries', () => {
  // Also when a run is broken off.
  process.on('exit', removePlanted);
  afterEach(removePlanted);

  it('reports a library that imports what lies above it, through Nx', () => {
    plant(inDomain, `export * from '@samhandling/contract';\n`);
    const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
    const { status, output } = run(
      [nx, 'run', '@samhandling/domain:lint', '--skip-nx-cache', '--output-style=static'],
      '.',
    );
    expect(output).toContain('boundary-canary.ts');
    expect(output).toContain('@nx/enforce-module-boundaries');
    expect(status).not.toBe(0);
  }, 120_000);

  it('reports a feature that imports another feature', () => {
    plant(otherFeature, 'export const canary = 1;\n');
    plant(inFeature, `export * from '../../boundary-canary-two/api/canary.ts';\n`);
    const { status, output } = lint(inFeature, 'apps/web');
    expect(output).toContain('A feature never imports another feature');
    expect(status).not.toBe(0);
  }, 120_000);

  it('reports a controller that imports TypeORM', () => {
    plant(inController, `export { DataSource } from 'typeorm';\n`);
    const { status, output } = lint(inController, 'apps/api');
    expect(output).toContain('Only *.repository.ts and *.entity.ts import typeorm');
    expect(status).not.toBe(0);
  }, 120_000);
});
