import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useFocusWhenGone } from './use-focus-when-gone.ts';

function List({ ids }: { ids: readonly string[] }) {
  const { list, leave } = useFocusWhenGone(ids);
  return (
    <div ref={list} tabIndex={-1} data-testid="list">
      {ids.map((id) => (
        <button key={id} type="button" onClick={() => leave(id)}>
          {id}
        </button>
      ))}
    </div>
  );
}

describe('useFocusWhenGone', () => {
  it('moves the focus to the list when the removed row has disappeared, and not before', () => {
    const { rerender } = render(<List ids={['a', 'b']} />);
    const button = screen.getByRole('button', { name: 'a' });
    button.focus();
    fireEvent.click(button);
    expect(button).toHaveFocus();
    rerender(<List ids={['b']} />);
    expect(screen.getByTestId('list')).toHaveFocus();
  });

  it('leaves the focus alone when another row disappears', () => {
    const { rerender } = render(<List ids={['a', 'b']} />);
    fireEvent.click(screen.getByRole('button', { name: 'a' }));
    rerender(<List ids={['a']} />);
    expect(screen.getByTestId('list')).not.toHaveFocus();
  });
});
