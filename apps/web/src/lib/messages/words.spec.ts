import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { loadedWords, needWords, withWords } from './words.ts';

type Load = Parameters<typeof needWords>[1][string];

const arrives = (text: string) =>
  jest.fn<Load>(() => Promise.resolve({ default: { title: text } }));

describe('the words in the browser', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  it('are asked for once, in the language of the page only', async () => {
    const [sv, en] = [arrives('Åtgärd'), arrives('Action')];
    needWords('action', { sv, en });
    needWords('action', { sv, en });
    expect(await loadedWords()).toMatchObject({ action: { title: 'Action' } });
    await loadedWords();
    expect(en).toHaveBeenCalledTimes(1);
    expect(sv).not.toHaveBeenCalled();
  });

  it('have come before a module that is loaded later is shown', async () => {
    const arrival = Promise.withResolvers<Awaited<ReturnType<Load>>>();
    needWords('desk', { en: () => arrival.promise });
    const shown = jest.fn();
    const wait = withWords(Promise.resolve('module')).then(shown);
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown).not.toHaveBeenCalled();
    arrival.resolve({ default: { title: 'Desk' } });
    await wait;
    expect(shown).toHaveBeenCalledWith('module');
    expect(await loadedWords()).toMatchObject({ desk: { title: 'Desk' } });
  });

  it('are asked for anew after a fault', async () => {
    const load = arrives('Search').mockRejectedValueOnce(new Error('offline'));
    needWords('search', { en: load });
    await expect(loadedWords()).rejects.toThrow('offline');
    expect(await loadedWords()).toMatchObject({ search: { title: 'Search' } });
  });
});
