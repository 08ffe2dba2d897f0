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

  it.each(['https://region.example', 'https://region.example/', 'HTTPS://Region.example:443/'])(
    'takes %s as the address that people see',
    (address) => {
      expect(readConfig({ DATABASE_URL, PUBLIC_URL: address })).toMatchObject({
        publicUrl: 'https://region.example',
        publicOrigin: 'https://region.example',
        isHttps: true,
      });
    },
  );

  it.each([
    'https://region.example/samhandling',
    'https://region.example/samhandling/',
    'https://region.example//',
    'https://region.example/?a=1',
    'https://region.example#a',
    'https://lena@region.example',
    'https://region.example\\samhandling',
  ])('refuses %s, since the product answers on the whole of a host', (address) => {
    expect(() => readConfig({ DATABASE_URL, PUBLIC_URL: address })).toThrow(
      'The environment variable PUBLIC_URL is not usable: must have no path',
    );
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
