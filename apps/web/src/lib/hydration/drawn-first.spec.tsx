import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { drawnFirst } from './drawn-first.tsx';

/** The browser's own tells when something comes in sight; here the spec does. */
let comeInSight: () => void;
class SightObserver {
  constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
    comeInSight = () => callback([{ isIntersecting: true }]);
  }
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  Object.assign(globalThis, { IntersectionObserver: SightObserver });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'IntersectionObserver');
});

function Picture({ title }: { title: string }) {
  return <button onClick={() => (document.title = title)}>{title}</button>;
}

/** What the server sends: a finished boundary. */
const DRAWN = '<div class="part"><!--$--><button>Curve</button><!--/$--></div>';

async function takeOver(load: () => Promise<typeof Picture>) {
  const Part = drawnFirst(load);
  const container = document.createElement('div');
  container.innerHTML = DRAWN;
  document.body.replaceChildren(container);
  const root = await act(async () => hydrateRoot(container, <Part title="Curve" />));
  return { Part, container, root };
}

describe('a part that is drawn first', () => {
  it('stands without its script, and asks for it when it comes in sight', async () => {
    const load = jest.fn(async () => Picture);
    const { root } = await takeOver(load);
    expect(load).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Curve' })).toBeVisible();
    await act(async () => comeInSight());
    expect(load).toHaveBeenCalledTimes(1);
    screen.getByRole('button', { name: 'Curve' }).click();
    expect(document.title).toBe('Curve');
    await act(async () => root.unmount());
  });

  it('is not emptied when the page around it is drawn again before that', async () => {
    const { Part, root } = await takeOver(async () => Picture);
    const before = screen.getByRole('button');
    await act(async () => root.render(<Part title="Curve" />));
    expect(screen.getByRole('button')).toBe(before);
    await act(async () => root.unmount());
  });

  it('asks for its script where it is to show something else', async () => {
    const load = jest.fn(async () => Picture);
    const { Part, root } = await takeOver(load);
    await act(async () => root.render(<Part title="Another" />));
    expect(load).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Another' })).toBeVisible();
    await act(async () => root.unmount());
  });

  it('stays as it is drawn where its script cannot be had', async () => {
    const { root } = await takeOver(() => Promise.reject(new Error('gone')));
    await act(async () => comeInSight());
    expect(screen.getByRole('button', { name: 'Curve' })).toBeVisible();
    await act(async () => root.unmount());
  });

  it('comes at once where the browser draws the page', async () => {
    const load = jest.fn(async () => Picture);
    const Part = drawnFirst(load);
    await act(async () => {
      render(<Part title="Curve" />);
    });
    expect(load).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Curve' })).toBeVisible();
  });
});
