import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { cleanTypedText } from './clean-typed-text.ts';

let stop: () => void;
beforeEach(() => {
  stop = cleanTypedText(document);
});
afterEach(() => stop());

function Form({ type = 'text' }: { readonly type?: string }) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  return (
    <>
      <input
        aria-label="Title"
        type={type}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <textarea aria-label="Text" value={text} onChange={({ target }) => setText(target.value)} />
      <output>{JSON.stringify([title, text])}</output>
    </>
  );
}

const kept = () => JSON.parse(screen.getByRole('status').textContent ?? '') as string[];
const title = () => screen.getByLabelText<HTMLInputElement>('Title');

describe('What is typed or pasted', () => {
  it('on one line loses invisible characters before the form gets it', () => {
    render(<Form />);
    fireEvent.input(title(), { target: { value: 'Lu\u00adleå\u200b kom\u202emun' } });
    expect(kept()[0]).toBe('Luleå kommun');
    expect(title()).toHaveValue('Luleå kommun');
  });

  it('in several lines keeps its lines', () => {
    render(<Form />);
    fireEvent.input(screen.getByLabelText('Text'), { target: { value: 'Ett\n\u202etvå\u0007' } });
    expect(kept()[1]).toBe('Ett\ntvå');
  });

  it('leaves the cursor where it stands', () => {
    render(<Form />);
    const field = title();
    field.value = 'Lu\u200bleå kommun';
    field.setSelectionRange(4, 4);
    act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    expect([field.value, field.selectionStart]).toEqual(['Luleå kommun', 3]);
  });

  it('with line breaks becomes one line with the words apart', () => {
    render(<Form />);
    const field = title();
    fireEvent.input(field, { target: { value: 'Ny titel' } });
    field.setSelectionRange(3, 8);
    fireEvent.paste(field, {
      clipboardData: { getData: () => 'Titel på\r\n\ttvå rader\n' },
    });
    expect(kept()[0]).toBe('Ny Titel på två rader');
  });

  it('is not touched where it is a password, or while letters are composed', () => {
    render(<Form type="password" />);
    fireEvent.input(title(), { target: { value: 'lösen\u200bord' } });
    expect(kept()[0]).toBe('lösen\u200bord');
    fireEvent.input(screen.getByLabelText('Text'), {
      target: { value: 'a\u0007' },
      isComposing: true,
    });
    expect(kept()[1]).toBe('a\u0007');
  });
});
