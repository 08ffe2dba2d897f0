import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { tellPageAlive } from './alive.ts';
import { drawnFirst, loadParts } from './drawn-first.tsx';
import { holdActs } from './held-acts.ts';

function Picture({ title }: { title: string }) {
  return <button onClick={() => (document.title = title)}>{title}</button>;
}

/** What the server sends: a finished boundary. */
const DRAWN = '<div class="part" data-part=""><!--$--><button>Curve</button><!--/$--></div>';

async function takeOver(load: () => Promise<typeof Picture>) {
  const Part = drawnFirst(load);
  const container = document.createElement('div');
  container.innerHTML = DRAWN;
  document.body.replaceChildren(container);
  const root = await act(async () => hydrateRoot(container, <Part title="Curve" />));
  return { Part, container, root };
}

const reachFor = (element: HTMLElement) => act(async () => void fireEvent.pointerOver(element));

describe('the parts that the server renders', () => {
  it('are all loaded beforehand, also parts within parts', async () => {
    const inner = jest.fn(async () => Picture);
    drawnFirst(async () => {
      await Promise.resolve();
      drawnFirst(inner);
      return Picture;
    });
    await loadParts();
    expect(inner).toHaveBeenCalledTimes(1);
  });
});

describe('a part that the server renders first', () => {
  it('is shown without its script, and loads it when a pointer comes over it', async () => {
    const load = jest.fn(async () => Picture);
    const { root } = await takeOver(load);
    expect(load).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Curve' })).toBeVisible();
    await reachFor(screen.getByRole('button'));
    expect(load).toHaveBeenCalledTimes(1);
    screen.getByRole('button', { name: 'Curve' }).click();
    expect(document.title).toBe('Curve');
    await act(async () => root.unmount());
  });

  it('loads it when the focus comes into it', async () => {
    const load = jest.fn(async () => Picture);
    const { root } = await takeOver(load);
    await act(async () => screen.getByRole('button').focus());
    expect(load).toHaveBeenCalledTimes(1);
    await act(async () => root.unmount());
  });

  it('does what was clicked before its script came, once', async () => {
    tellPageAlive();
    const end = holdActs();
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const clicked = jest.fn();
    const { root } = await takeOver(async () => {
      await arrived;
      return function Counting() {
        return <button onClick={clicked}>Curve</button>;
      };
    });
    const button = screen.getByRole('button');
    await act(async () => void fireEvent.click(button));
    await act(async () => void fireEvent.click(button));
    expect(clicked).not.toHaveBeenCalled();
    await act(async () => arrive());
    expect(clicked).toHaveBeenCalledTimes(1);
    await act(async () => root.unmount());
    end();
  });

  it('is not emptied when the page around it is rendered again before that', async () => {
    const { Part, root } = await takeOver(async () => Picture);
    const before = screen.getByRole('button');
    await act(async () => root.render(<Part title="Curve" />));
    expect(screen.getByRole('button')).toBe(before);
    await act(async () => root.unmount());
  });

  it('loads its script when its props change', async () => {
    const load = jest.fn(async () => Picture);
    const { Part, root } = await takeOver(load);
    await act(async () => root.render(<Part title="Another" />));
    expect(load).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Another' })).toBeVisible();
    await act(async () => root.unmount());
  });

  it('stays as it is when its script cannot be loaded', async () => {
    const { root } = await takeOver(() => Promise.reject(new Error('gone')));
    await reachFor(screen.getByRole('button'));
    expect(screen.getByRole('button', { name: 'Curve' })).toBeVisible();
    await act(async () => root.unmount());
  });

  it('loads its script at once when the browser renders the page', async () => {
    const load = jest.fn(async () => Picture);
    const Part = drawnFirst(load);
    await act(async () => {
      render(<Part title="Curve" />);
    });
    expect(load).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Curve' })).toBeVisible();
  });

  it('stays the same when all parts are loaded for another page', async () => {
    const { Part, root } = await takeOver(async () => Picture);
    await reachFor(screen.getByRole('button'));
    const before = screen.getByRole('button');
    // A part of another test cannot be loaded.
    await act(async () => loadParts().catch(() => undefined));
    await act(async () => root.render(<Part title="Another" />));
    expect(screen.getByRole('button', { name: 'Another' })).toBe(before);
    await act(async () => root.unmount());
  });

  it('is given all its props, whatever they are called', async () => {
    const Sheet = ({ place, wasDrawn }: { place: string; wasDrawn: string }) => (
      <p>
        {place}, {wasDrawn}
      </p>
    );
    const Part = drawnFirst(async () => Sheet);
    await act(async () => {
      render(<Part place="Kiruna" wasDrawn="yes" />);
    });
    expect(screen.getByText('Kiruna, yes')).toBeVisible();
  });
});
