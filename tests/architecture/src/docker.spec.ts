import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { read, root } from './repository.ts';

// Docker itself is not at hand where the tests run, so what can go stale is compared here.

interface Instruction {
  name: string;
  words: string[];
}

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  depends_on?: Record<string, unknown>;
  environment?: Record<string, string>;
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  deploy?: { replicas?: number };
}

const KNOWN = 'ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK RUN USER WORKDIR'.split(' ');

function parseDockerfile(): Instruction[] {
  return read('docker/Dockerfile')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...words] = line.split(/\s+/);
      return { name, words };
    });
}

const instructions = parseDockerfile();
const compose = parse(read('docker/compose.yaml')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks?: Record<string, { internal?: boolean } | null>;
};
const services = Object.entries(compose.services);
const environmentFile = read('apps/api/src/platform/config/environment.ts');
const variables = [...environmentFile.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);

describe('the Dockerfile', () => {
  it('has only instructions that exist', () => {
    expect(instructions.map(({ name }) => name).filter((name) => !KNOWN.includes(name))).toEqual(
      [],
    );
  });

  it('starts from glibc images and ends as an ordinary user', () => {
    const images = instructions.filter(({ name }) => name === 'FROM').map(({ words }) => words[0]);
    expect(images.length).toBeGreaterThan(1);
    for (const image of images) expect(image).toMatch(/^node:24-.*slim$/);
    const user = instructions.findLast(({ name }) => name === 'USER');
    expect(user?.words).toEqual(['node']);
  });

  it('runs as in production, without the history of the code and without tests', () => {
    const environment = instructions
      .filter(({ name }) => name === 'ENV')
      .flatMap(({ words }) => words);
    expect(environment).toContain('NODE_ENV=production');
    const leftOut = read('.dockerignore').split('\n');
    expect(leftOut).toEqual(
      expect.arrayContaining(['.git', '**/*.spec.ts', '**/*.fixture.ts', '**/src/testing']),
    );
    const [, , shipped = ''] = read('docker/Dockerfile')
      .split(/^FROM /m)
      .slice(1);
    expect(shipped).not.toMatch(/\btests\b/);
  });

  it('copies only what exists, from stages that exist', () => {
    const stages = instructions
      .filter(({ name, words }) => name === 'FROM' && words[1] === 'AS')
      .map(({ words }) => words[2]);
    const copies = instructions.filter(({ name }) => name === 'COPY');
    const wrong = copies.flatMap(({ words }) => {
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      if (from !== undefined) return stages.includes(from) ? [] : [`stage ${from}`];
      return words.slice(0, -1).filter((source) => !existsSync(join(root, source)));
    });
    expect(wrong).toEqual([]);
  });

  it('brings every library that the API needs at run time', () => {
    const { dependencies } = JSON.parse(read('apps/api/package.json')) as {
      dependencies: Record<string, string>;
    };
    const needed = Object.keys(dependencies)
      .filter((name) => name.startsWith('@samhandling/'))
      .map((name) => `libs/${name.split('/')[1]}`);
    const copied = instructions.flatMap(({ name, words }) => (name === 'COPY' ? words[0] : []));
    expect(needed.filter((folder) => !copied.includes(folder))).toEqual([]);
  });
});

describe('the compose file', () => {
  it('builds from and mounts only what exists', () => {
    const paths = services.flatMap(([, { build, volumes = [] }]) => [
      ...(build ? [join('docker', build.context, build.dockerfile)] : []),
      ...volumes
        .filter((volume) => volume.startsWith('.'))
        .map((volume) => join('docker', volume.split(':')[0] ?? '')),
    ]);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only services and volumes that it has', () => {
    const missing = services.flatMap(([, { depends_on = {}, volumes = [] }]) => [
      ...Object.keys(depends_on).filter((name) => !(name in compose.services)),
      ...volumes
        .map((volume) => volume.split(':')[0] ?? '')
        .filter((name) => !name.startsWith('.') && !(name in compose.volumes)),
    ]);
    expect(missing).toEqual([]);
  });

  it('gives the product only variables that it knows', () => {
    const given = Object.keys(compose.services.app?.environment ?? {});
    expect(given).toContain('DATABASE_URL');
    expect(given.filter((name) => !variables.includes(name))).toEqual([]);
  });

  it('asks only for what env.example explains', () => {
    const asked = [...read('docker/compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const explained = [...read('docker/env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual(explained.sort());
  });

  it('lets the proxy find the product where it listens', () => {
    const [, host = '', port] = /dynamic a (\w+) (\d+)/.exec(read('docker/Caddyfile')) ?? [];
    expect(compose.services[host]?.environment?.PORT).toBe(port);
    const exposed = instructions.find(({ name }) => name === 'EXPOSE');
    expect(exposed?.words).toEqual([port]);
  });

  it('runs the product as two processes, whose sessions stick to neither', () => {
    expect(compose.services.app?.deploy?.replicas).toBe(2);
    expect(read('docker/Caddyfile')).not.toMatch(
      /lb_policy (cookie|ip_hash|client_ip_hash|header)/,
    );
    // A secret of its own would make the sessions of each process unknown to the other.
    expect(compose.services.app?.environment).not.toHaveProperty('SESSION_SECRET');
  });

  it('lets the product write nowhere, and gives it no right beyond its own', () => {
    expect(compose.services.app).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(compose.services.app).not.toHaveProperty('cap_add');
    expect(compose.services.proxy).toMatchObject({
      cap_drop: ['ALL'],
      cap_add: ['NET_BIND_SERVICE'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('lets only the proxy be reached from outside, and only the product reach the database', () => {
    const open = services.filter(([, { ports = [] }]) => ports.length > 0).map(([name]) => name);
    expect(open).toEqual(['proxy']);
    const [inner, ...others] = Object.entries(compose.networks ?? {})
      .filter(([, network]) => network?.internal === true)
      .map(([name]) => name);
    expect([typeof inner, others]).toEqual(['string', []]);
    expect(compose.services.database?.networks).toEqual([inner]);
    const beside = services.filter(([, { networks = [] }]) => networks.includes(String(inner)));
    expect(beside.map(([name]) => name).sort()).toEqual(['app', 'database']);
  });

  it('has no password of its own', () => {
    const given = [...read('docker/env.example').matchAll(/^\w*(?:PASSWORD|SECRET)\w*=(.*)$/gm)];
    expect(given.length).toBeGreaterThan(1);
    expect(given.map(([, value]) => value)).toEqual(given.map(() => ''));
    const passwords = [...read('docker/compose.yaml').matchAll(/\$\{\w*PASSWORD([^}]*)\}/g)];
    expect(passwords.map(([, otherwise]) => otherwise)).toEqual(passwords.map(() => ':?'));
  });
});
