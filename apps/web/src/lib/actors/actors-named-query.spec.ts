import { describe, expect, it } from '@jest/globals';
import { actorNamed } from './actors-named-query.ts';

const actors = ['Luleå kommun', 'Luleå kommunföretag', 'Boden'].map((name) => ({ name }));

describe('the actor of a name that somebody types', () => {
  it('is the one whose whole name it is, in small letters too', () => {
    expect(actorNamed('luleå kommun ', actors)?.name).toBe('Luleå kommun');
  });

  it('is the only one that has it in one piece, where others have its words apart', () => {
    const found = [...actors, { name: 'Föreningen Kultur i Luleå' }];
    expect(actorNamed('Luleå k', found)).toBeUndefined();
    expect(actorNamed('luleå kommunf', found)?.name).toBe('Luleå kommunföretag');
    expect(actorNamed('kultur i lul', found)?.name).toBe('Föreningen Kultur i Luleå');
  });

  it('is the only one that is found', () => {
    expect(actorNamed('bod', actors.slice(2))?.name).toBe('Boden');
  });

  it('is nobody where several can be meant, or none', () => {
    expect(actorNamed('luleå', actors)).toBeUndefined();
    expect(actorNamed('kiruna', [])).toBeUndefined();
    expect(actorNamed('boden', [...actors, { name: 'Boden' }])).toBeUndefined();
  });
});
