import { describe, expect, it } from '@jest/globals';
import { AnswerShelf } from './answer-shelf.ts';
import { ReadyAnswer } from './ready-answer.ts';

const answer = (text: string) => new ReadyAnswer(Buffer.from(text), []);
const large = (letter: string) => answer(letter.repeat(10_000));

describe('A shelf of answers', () => {
  it('gives an answer while nothing has changed since it was begun', () => {
    const shelf = new AnswerShelf(100_000);
    const kept = shelf.keep('a', 1, answer('a'));
    expect(shelf.find('a', 1)).toBe(kept);
    expect(shelf.find('a', 2)).toBeUndefined();
    expect(shelf.find('b', 1)).toBeUndefined();
  });

  it('keeps the newer of two, whichever is done last', () => {
    const shelf = new AnswerShelf(100_000);
    const newer = shelf.keep('a', 2, answer('new'));
    shelf.keep('a', 1, answer('old'));
    expect(shelf.find('a', 2)).toBe(newer);
  });

  it('goes on with the earlier one where both say the same', () => {
    const shelf = new AnswerShelf(100_000);
    const earlier = shelf.keep('a', 1, answer('a'));
    expect(shelf.keep('a', 2, answer('a'))).toBe(earlier);
    expect(shelf.keep('a', 3, answer('b'))).not.toBe(earlier);
  });

  it('makes one for all who wait, and another for who asks after a change', async () => {
    const shelf = new AnswerShelf<number>(100_000);
    let made = 0;
    const make = () => Promise.resolve((made += 1));
    const first = [shelf.makeOnce('a', 1, make), shelf.makeOnce('a', 1, make)];
    const second = shelf.makeOnce('a', 2, make);
    expect(await Promise.all([...first, second])).toEqual([1, 1, 2]);
    expect(await shelf.makeOnce('a', 2, make)).toBe(3);
  });

  it('makes one again after a try that failed', async () => {
    const shelf = new AnswerShelf<number>(100_000);
    await expect(shelf.makeOnce('a', 1, () => Promise.reject(new Error('no')))).rejects.toThrow();
    expect(await shelf.makeOnce('a', 1, () => Promise.resolve(7))).toBe(7);
  });

  it('forgets what was used longest ago when it is full', () => {
    const shelf = new AnswerShelf(40_000);
    for (const key of ['a', 'b', 'c']) {
      shelf.keep(key, 1, large(key));
      shelf.count(key);
    }
    shelf.find('a', 1);
    shelf.keep('d', 1, large('d'));
    shelf.count('d');
    expect(['a', 'b', 'c', 'd'].filter((key) => shelf.find(key, 1))).toEqual(['a', 'c', 'd']);
  });

  it('counts what is compressed, and an answer once however often it is made again', async () => {
    const shelf = new AnswerShelf(40_000);
    for (let version = 1; version < 20; version += 1) {
      const kept = shelf.keep('a', version, large(String(version % 2)));
      await kept.body('br');
      shelf.count('a');
    }
    shelf.keep('b', 19, large('b'));
    shelf.count('b');
    expect(['a', 'b'].filter((key) => shelf.find(key, 19))).toEqual(['a', 'b']);
  });
});

describe('A ready answer', () => {
  const body = 'En länk till Åtgärd 1. '.repeat(200);

  it('has the same body in each encoding, also after the plain one is let go', async () => {
    const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
    const ready = answer(body);
    const before = ready.bytes;
    expect(brotliDecompressSync(await ready.body('br')).toString()).toBe(body);
    expect(ready.bytes).toBeLessThan(before);
    expect(gunzipSync(await ready.body('gzip')).toString()).toBe(body);
    expect((await ready.body('identity')).toString()).toBe(body);
  });

  it('has one ETag for each encoding, that another process finds too', () => {
    const encodings = ['br', 'gzip', 'identity'] as const;
    const tags = encodings.map((encoding) => answer(body).etag(encoding));
    expect(new Set(tags).size).toBe(3);
    expect(tags).toEqual(encodings.map((encoding) => answer(body).etag(encoding)));
    expect(answer(`${body}.`).etag('br')).not.toBe(tags[0]);
  });

  it('stays as it is where it is small', () => {
    expect(answer('kort').encodingFor('br')).toBe('identity');
    expect(answer(body).encodingFor('br')).toBe('br');
  });
});
