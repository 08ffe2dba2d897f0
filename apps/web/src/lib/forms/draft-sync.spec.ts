import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ProblemError } from '../api/problem-error.ts';
import { createDraft, type DraftOptions } from './draft-sync.ts';
import { draftStore } from './kept-draft.ts';
import { textCipher } from './text-cipher.ts';

type Body = { title: string; summary: string };
type Sent = {
  body: Body;
  version: number;
  formId: string;
  answer: (version: number) => void;
  refuse: (error: unknown) => void;
};

const stale = () => new ProblemError({ status: 412, code: 'version.stale', currentVersion: 9 });
const signedOut = () => new ProblemError({ status: 401, code: 'session.required' });
const lost = () => new ProblemError({ status: 0, code: 'network.unreachable' });
const EMPTY: Body = { title: '', summary: '' };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  window.localStorage.clear();
});

/** A form on a page, and a server whose answers the test releases. */
function page(options: Partial<DraftOptions<Body>> & { tab?: string } = {}) {
  const sent: Sent[] = [];
  const store = draftStore<Body>({
    storage: window.localStorage,
    cipher: textCipher('1f'.repeat(32)),
    key: 'anna:initiative:1',
    tab: options.tab ?? 'one',
  });
  const current = { body: EMPTY, version: 9 };
  const draft = createDraft<Body>({
    initial: EMPTY,
    version: 1,
    store,
    load: () => Promise.resolve(current),
    send: (body, version, formId) =>
      new Promise<number>((answer, refuse) => {
        sent.push({ body, version, formId, answer, refuse });
      }),
    ...options,
  });
  return { draft, sent, store, current };
}

/** Waits until all settled promises have run. */
const settle = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

async function answer(sent: Sent | undefined, version: number) {
  sent?.answer(version);
  await settle();
}

async function refuse(sent: Sent | undefined, error: unknown) {
  sent?.refuse(error);
  await settle();
}

describe('A draft', () => {
  it('is kept in the browser at once, and saved shortly after the last change', async () => {
    const { draft, sent, store } = page();
    draft.change({ title: 'K' });
    draft.change({ title: 'Karta' });
    expect(store.read()?.body.title).toBe('Karta');
    expect(sent).toHaveLength(0);
    await settle(2000);
    expect(sent).toMatchObject([{ body: { title: 'Karta' }, version: 1 }]);
    await answer(sent[0], 2);
    expect(draft.read()).toMatchObject({ phase: 'resting', version: 2 });
    expect(store.read()).toBeNull();
  });

  it('sends one thing at a time, each with the version that the one before gave', async () => {
    const { draft, sent } = page();
    draft.change({ title: 'Ett' });
    void draft.save();
    await settle();
    draft.change({ title: 'Två' });
    void draft.save();
    void draft.save();
    await settle();
    expect(sent).toHaveLength(1);
    await answer(sent[0], 2);
    expect(sent[1]).toMatchObject({ body: { title: 'Två' }, version: 2 });
    await answer(sent[1], 3);
    expect(sent).toHaveLength(2);
    expect(draft.read()).toMatchObject({ version: 3, body: { title: 'Två' } });
  });

  it('keeps what is typed while a save is on its way', async () => {
    const { draft, sent, store } = page();
    draft.change({ title: 'Ett' });
    await settle(2000);
    draft.change({ summary: 'Mer' });
    await answer(sent[0], 2);
    expect(store.read()?.body).toEqual({ title: 'Ett', summary: 'Mer' });
    await settle(2000);
    expect(sent[1]).toMatchObject({ body: { title: 'Ett', summary: 'Mer' }, version: 2 });
  });

  it('is saved only on request when it is already public', async () => {
    const { draft, sent } = page({ isManual: true });
    draft.change({ title: 'Halv men' });
    await settle(60_000);
    expect(sent).toHaveLength(0);
    void draft.save();
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('is saved without the field that is not finished', async () => {
    const fit = (body: Body, base: Body) =>
      body.summary.endsWith('.') ? body : { ...body, summary: base.summary };
    const { draft, sent, store } = page({ fit });
    draft.change({ title: 'Karta', summary: 'Vi mä' });
    await settle(2000);
    expect(sent[0]?.body).toEqual({ title: 'Karta', summary: '' });
    await answer(sent[0], 2);
    await settle(60_000);
    expect(sent).toHaveLength(1);
    expect(draft.held()).toEqual(['summary']);
    expect(store.read()?.body.summary).toBe('Vi mä');
  });
});

describe('After a reload', () => {
  it('what was typed is on the page and is sent', async () => {
    page().draft.change({ title: 'Karta' });
    const { draft, sent } = page();
    expect(draft.read().body.title).toBe('Karta');
    const leave = draft.attach(window);
    await settle(2000);
    expect(sent).toMatchObject([{ body: { title: 'Karta' }, version: 1 }]);
    leave();
  });

  it('nothing is asked where the save had arrived', () => {
    page().draft.change({ title: 'Karta' });
    const { draft } = page({ initial: { title: 'Karta', summary: '' }, version: 2 });
    expect(draft.read()).toMatchObject({ phase: 'resting', version: 2, conflict: null });
  });

  it('a change by somebody else in the same field is shown', () => {
    page().draft.change({ title: 'Karta' });
    const { draft } = page({ initial: { title: 'Atlas', summary: '' }, version: 2 });
    expect(draft.read().conflict?.fields).toEqual(['title']);
    expect(draft.read().body.title).toBe('Karta');
  });

  it('a new thing that was sent without an answer is created once, then changed', async () => {
    const first = page({ version: 0 });
    first.draft.change({ title: 'Karta' });
    await settle(2000);
    first.draft.change({ title: 'Kartan' });
    const { draft, sent } = page({ version: 0 });
    void draft.save();
    await settle();
    expect(sent[0]?.body).toEqual(first.sent[0]?.body);
    expect(sent[0]?.formId).toBe(first.sent[0]?.formId);
    await answer(sent[0], 1);
    await settle(2000);
    expect(sent[1]).toMatchObject({ body: { title: 'Kartan' }, version: 1 });
  });
});

describe('Without contact', () => {
  it('says so, keeps everything, and goes on when it is back', async () => {
    const { draft, sent, store } = page();
    const leave = draft.attach(window);
    draft.change({ title: 'Karta' });
    await settle(2000);
    await refuse(sent[0], lost());
    expect(draft.read().phase).toBe('offline');
    expect(store.read()?.body.title).toBe('Karta');
    window.dispatchEvent(new Event('online'));
    await settle();
    await answer(sent[1], 2);
    expect(draft.read()).toMatchObject({ phase: 'resting', version: 2 });
    leave();
  });

  it('does not take its own lost save for somebody else’s', async () => {
    const { draft, sent, current } = page();
    draft.change({ title: 'Karta' });
    await settle(2000);
    await refuse(sent[0], lost());
    draft.change({ title: 'Kartan' });
    current.body = { title: 'Karta', summary: '' };
    current.version = 2;
    await settle(2000);
    await refuse(sent[1], stale());
    expect(sent[2]).toMatchObject({ body: { title: 'Kartan' }, version: 2 });
    await answer(sent[2], 3);
    expect(draft.read()).toMatchObject({ phase: 'resting', conflict: null });
  });
});

describe('Answers out of order', () => {
  it('are waited for only for a time, and a late one does not undo a newer', async () => {
    const { draft, sent } = page();
    draft.change({ title: 'Ett' });
    await settle(2000);
    await settle(30_000);
    expect(draft.read().phase).toBe('offline');
    draft.change({ title: 'Två' });
    await settle(2000);
    await answer(sent[1], 2);
    await answer(sent[0], 7);
    expect(draft.read()).toMatchObject({ version: 2, base: { title: 'Två' } });
  });

  it('count if nothing has been sent since', async () => {
    const { draft, sent } = page();
    draft.change({ title: 'Ett' });
    await settle(2000);
    await settle(21_000);
    await answer(sent[0], 2);
    expect(draft.read()).toMatchObject({ phase: 'resting', version: 2 });
  });
});

describe('When the session has ended', () => {
  it('the person is told, everything stays, and saving goes on after signing in', async () => {
    const onSessionMissing = jest.fn();
    const { draft, sent, store } = page({ onSessionMissing });
    const leave = draft.attach(window);
    draft.change({ title: 'Karta' });
    await settle(2000);
    await refuse(sent[0], signedOut());
    expect(onSessionMissing).toHaveBeenCalledTimes(1);
    expect(draft.read().phase).toBe('signedOut');
    expect(store.read()?.body.title).toBe('Karta');
    window.dispatchEvent(new Event('focus'));
    await settle();
    await answer(sent[1], 2);
    expect(draft.read().phase).toBe('resting');
    leave();
  });
});

describe('When somebody else saved in between', () => {
  async function refused() {
    const shown = page();
    shown.draft.change({ title: 'Min karta' });
    await settle(2000);
    shown.current.body = { title: 'Deras karta', summary: 'Deras' };
    await refuse(shown.sent[0], stale());
    return shown;
  }

  it('nothing is overwritten, and the fields that differ are shown', async () => {
    const { draft, sent } = await refused();
    expect(draft.read()).toMatchObject({ phase: 'stale', body: { title: 'Min karta' } });
    expect(draft.read().conflict?.fields).toEqual(['title', 'summary']);
    draft.change({ title: 'Min karta 2' });
    await settle(60_000);
    await expect(draft.save()).rejects.toThrow();
    expect(sent).toHaveLength(1);
  });

  it("the person's own values can be kept, on the present version", async () => {
    const { draft, sent } = await refused();
    draft.settle(['summary']);
    await settle(10);
    expect(sent[1]).toMatchObject({
      body: { title: 'Min karta', summary: 'Deras' },
      version: 9,
    });
  });

  it("the other person's values can be taken as a whole", async () => {
    const { draft, sent, store } = await refused();
    draft.settle(['title', 'summary']);
    await settle(2000);
    expect(draft.read()).toMatchObject({ phase: 'resting', body: { title: 'Deras karta' } });
    expect(sent).toHaveLength(1);
    expect(store.read()).toBeNull();
  });

  it('it can be the same person in another tab, who loses nothing either', async () => {
    const one = page({ tab: 'one' });
    const two = page({ tab: 'two' });
    one.draft.change({ title: 'I den ena' });
    two.draft.change({ summary: 'I den andra' });
    await settle(2000);
    await answer(one.sent[0], 2);
    two.current.body = { title: 'I den ena', summary: '' };
    two.current.version = 2;
    await refuse(two.sent[0], stale());
    expect(two.draft.read().conflict?.fields).toEqual(['title']);
    two.draft.settle(['title']);
    await settle(10);
    expect(two.sent[1]).toMatchObject({
      body: { title: 'I den ena', summary: 'I den andra' },
      version: 2,
    });
  });
});
