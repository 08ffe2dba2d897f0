import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { drawnFrom } from './drawn-from.tsx';

type PictureProps = { readonly title: string; readonly asked: string };

const Picture = ({ title, asked }: PictureProps) => (
  <button>
    {title}, {asked}
  </button>
);

const partOf = (useAnswers: (ask: { code: string }) => { title: string }) =>
  drawnFrom<{ code: string }, PictureProps, { title: string }>(useAnswers, async () => Picture);

describe('a part that asks for its data itself', () => {
  it('asks only when somebody reaches for it, and what was drawn stays until then', async () => {
    const answers = jest.fn(({ code }: { code: string }) => ({ title: code }));
    const Part = partOf(answers);
    const container = document.createElement('div');
    container.innerHTML =
      '<div class="part" data-part=""><!--$--><button>l01<!-- -->, <!-- -->yes</button><!--/$--></div>';
    document.body.replaceChildren(container);
    const root = await act(async () =>
      hydrateRoot(container, <Part ask={{ code: 'l01' }} asked="yes" />),
    );
    // Another object that asks for the same.
    await act(async () => root.render(<Part ask={{ code: 'l01' }} asked="yes" />));
    expect(answers).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'l01, yes' })).toBeVisible();
    await act(async () => void fireEvent.pointerOver(screen.getByRole('button')));
    expect(answers).toHaveBeenCalledWith({ code: 'l01' });
    await act(async () => root.unmount());
  });

  it('gets what the page gives it and what it asked for', async () => {
    const Part = partOf(({ code }) => ({ title: code.toUpperCase() }));
    await act(async () => {
      render(<Part ask={{ code: 'l02' }} asked="no" />);
    });
    expect(screen.getByRole('button', { name: 'L02, no' })).toBeVisible();
  });
});
