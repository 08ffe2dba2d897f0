import { afterEach, describe, expect, it } from '@jest/globals';
import { draftStore, moveKept, tabName, type KeptDraft } from './kept-draft.ts';
import { textCipher } from './text-cipher.ts';

type Body = { title: string };
const storage = window.localStorage;
const cipher = textCipher('1f'.repeat(32));
const storeOf = (account: string, tab = 'one', name = 'initiative:1') =>
  draftStore<Body>({ storage, key: `${account}:${name}`, tab, cipher });
const draft = (title: string): KeptDraft<Body> => ({
  body: { title },
  base: { title: '' },
  version: 3,
  unanswered: [],
  formId: 'f',
});

afterEach(() => {
  storage.clear();
  window.sessionStorage.clear();
});

describe('What was typed and not acknowledged', () => {
  it('is there again after a reload, with the version it was typed on', () => {
    storeOf('anna').keep(draft('Nytt'));
    expect(storeOf('anna').read()).toMatchObject(draft('Nytt'));
  });

  it('is never shown to another account', () => {
    storeOf('anna').keep(draft('Nytt'));
    expect(storeOf('erik').read()).toBeNull();
  });

  it('cannot be read in the browser without the key of its account', () => {
    storeOf('anna').keep(draft('Lönerna ska höjas'));
    const name = 'samhandling:draft:anna:initiative:1:one';
    expect(storage.getItem(name)).toMatch(/^[0-9a-f]+$/);
    expect(storage.getItem(name)).not.toContain(Buffer.from('Lönerna').toString('hex'));
    const key = 'anna:initiative:1';
    const other = textCipher('2e'.repeat(32));
    expect(draftStore<Body>({ storage, key, tab: 'one', cipher: other }).read()).toBeNull();
    expect(draftStore<Body>({ storage, key, tab: 'one', cipher: null }).read()).toBeNull();
  });

  it('is not kept where there is no key to encrypt it with', () => {
    const key = 'anna:initiative:1';
    draftStore<Body>({ storage, key, tab: 'one', cipher: null }).keep(draft('Nytt'));
    expect(storage).toHaveLength(0);
  });

  it('is removed when it is acknowledged', () => {
    storeOf('anna').keep(draft('Nytt'));
    storeOf('anna').forget();
    expect(storeOf('anna').read()).toBeNull();
  });

  it('belongs to one thing only, even if names begin alike', () => {
    storeOf('anna', 'one', 'initiative').keep(draft('Ett'));
    storeOf('anna', 'one', 'initiative:12').keep(draft('Tolv'));
    expect(storeOf('anna', 'two', 'initiative:1').read()).toBeNull();
    expect(storeOf('anna', 'two', 'initiative').read()?.body.title).toBe('Ett');
  });

  it('follows a draft that gets an id', () => {
    const from = { storage, key: 'anna:initiative-new', tab: 'one', cipher };
    const to = { storage, key: 'anna:initiative:7', tab: 'one', cipher };
    draftStore<Body>(from).keep(draft('Nytt'));
    moveKept(from, to);
    expect(draftStore<Body>(to).read()?.body.title).toBe('Nytt');
    expect(draftStore<Body>(from).read()).toBeNull();
  });

  it('is ignored if the browser has stored nothing, or something unreadable', () => {
    storage.setItem('samhandling:draft:anna:initiative:1:one', '{');
    expect(storeOf('anna').read()).toBeNull();
    const name = 'samhandling:draft:anna:initiative:1:one';
    storage.setItem(name, cipher.encrypt('{"body":{},"version":1}'));
    expect(storeOf('anna').read()).toBeNull();
    expect(draftStore({ storage: undefined, key: 'anna', tab: 'one', cipher }).read()).toBeNull();
  });

  it('does not fail when the storage is full', () => {
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    } as unknown as Storage;
    const store = draftStore<Body>({ storage: full, key: 'anna', tab: 'one', cipher });
    expect(() => store.keep(draft('Nytt'))).not.toThrow();
  });
});

describe('Two tabs', () => {
  it('keep their drafts apart, and remove only their own', () => {
    storeOf('anna', 'one').keep(draft('I den ena'));
    storeOf('anna', 'two').keep(draft('I den andra'));
    storeOf('anna', 'one').forget();
    expect(storeOf('anna', 'two').read()?.body.title).toBe('I den andra');
  });

  it('take over the draft of a closed tab, once', () => {
    storeOf('anna', 'closed').keep(draft('Kvarlämnat'));
    expect(storeOf('anna', 'new').read()?.body.title).toBe('Kvarlämnat');
    storeOf('anna', 'new').forget();
    expect(storeOf('anna', 'newer').read()).toBeNull();
  });

  it('each have a name that survives a reload', () => {
    const name = tabName(window.sessionStorage);
    expect(tabName(window.sessionStorage)).toBe(name);
    expect(tabName(undefined)).not.toBe(name);
  });
});
