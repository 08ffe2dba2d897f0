import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import { renderEnvironmentTable } from './environment.ts';

const DATABASE_URL = 'postgres://a:b@localhost/c';

describe('readConfig', () => {
  it('fills in what is not said', () => {
    expect(readConfig({ DATABASE_URL, PORT: '4000', SMTP_URL: '' })).toMatchObject({
      migrationDatabaseUrl: DATABASE_URL,
      publicUrl: 'http://localhost:4000',
      publicOrigin: 'http://localhost:4000',
      isHttps: false,
      isDemo: false,
      smtpUrl: undefined,
    });
  });

  it('keeps the path of the public address out of its origin', () => {
    const config = readConfig({ DATABASE_URL, PUBLIC_URL: 'https://region.example/samhandling/' });
    expect(config).toMatchObject({
      publicUrl: 'https://region.example/samhandling',
      publicOrigin: 'https://region.example',
      isHttps: true,
    });
  });

  it('keeps a demo on this machine unless HOST says otherwise', () => {
    expect(readConfig({ DATABASE_URL }).host).toBe('0.0.0.0');
    expect(readConfig({ DATABASE_URL, DEMO: 'true' }).host).toBe('127.0.0.1');
    expect(readConfig({ DATABASE_URL, DEMO: 'true', HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it.each([
    [{}, 'The environment variable DATABASE_URL is missing.'],
    [{ DATABASE_URL, PORT: '70000' }, /^The environment variable PORT is not usable: /],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL is not usable: must start with postgres/],
    [{ DATABASE_URL, DEMO: 'yes' }, /DEMO is not usable/],
  ])('says in a sentence what is wrong with %p', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });
});

describe('the table of the README', () => {
  it('has a row for each variable', () => {
    expect(renderEnvironmentTable()).toContain('| `PORT` | `3000` | The port to listen on. |');
    expect(renderEnvironmentTable()).toContain('| `DATABASE_URL` | required | ');
  });
});
