import { describe, expect, it } from '@jest/globals';
import { chooseKind, chooseKindOfCommand } from './kind.ts';

const DATABASE_URL = 'postgres://a:b@localhost/c';

describe('What npm start starts', () => {
  it.each([
    ['the demo, when nobody says anything', [], {}, 'demo'],
    ['a county with --no-demo', ['--no-demo'], {}, 'county'],
    ['a county with DEMO=false', [], { DEMO: 'false' }, 'county'],
    ['a county on a database of its own', [], { DATABASE_URL }, 'county'],
    ['the demo with --demo, whatever DEMO says', ['--demo'], { DEMO: 'false' }, 'demo'],
    [
      'the small demo with --demo also where DEMO asks for the large',
      ['--demo'],
      { DEMO: 'county' },
      'demo',
    ],
    ['the demo of a whole county with --demo county', ['--demo', 'county'], {}, 'county-demo'],
    ['the demo of a whole county with DEMO=county', [], { DEMO: 'county' }, 'county-demo'],
    ['a county with --no-demo, whatever DEMO says', ['--no-demo'], { DEMO: 'true' }, 'county'],
  ])('is %s', (_case, args, env, kind) => {
    expect(chooseKind(args, env)).toBe(kind);
  });

  it.each([
    ['--demo', ['--demo'], { DATABASE_URL }],
    ['DEMO=true', [], { DATABASE_URL, DEMO: 'true' }],
    ['--demo county', ['--demo', 'county'], { DATABASE_URL }],
  ])('is never a demo on DATABASE_URL: %s is refused', (_case, args, env) => {
    expect(() => chooseKind(args, env)).toThrow('A demo has a database of its own');
  });

  it('is refused with an option that does not exist, or with both', () => {
    expect(() => chooseKind(['--dmo'], {})).toThrow('Unknown option: --dmo.');
    expect(() => chooseKind(['--demo', '--no-demo'], {})).toThrow('Choose one of');
    expect(() => chooseKind(['county'], {})).toThrow('Unknown option: county.');
    expect(() => chooseKind(['--no-demo', 'county'], {})).toThrow('Unknown option: county.');
    expect(() => chooseKind(['--demo', 'small'], {})).toThrow('Unknown option: small.');
  });
});

describe('What a command works on', () => {
  it('is the county, unless DEMO=true', () => {
    expect(chooseKindOfCommand({})).toBe('county');
    expect(chooseKindOfCommand({ DATABASE_URL })).toBe('county');
    expect(chooseKindOfCommand({ DEMO: 'true' })).toBe('demo');
    expect(chooseKindOfCommand({ DEMO: 'county' })).toBe('county-demo');
  });
});
