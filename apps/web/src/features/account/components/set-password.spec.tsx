import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { SetPassword } from './set-password.tsx';

const type = () =>
  fireEvent.change(screen.getByLabelText(/Nytt lösenord/), {
    target: { value: 'en lång mening att minnas' },
  });

describe('SetPassword', () => {
  it('says that it is done', async () => {
    const onDone = jest.fn();
    renderWithApp(<SetPassword path="/password-resets/x" onDone={onDone} />, {
      api: { '/password-resets/x': undefined },
    });
    type();
    fireEvent.click(screen.getByRole('button', { name: 'Spara lösenordet' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
  });

  it('tells a refusal and keeps what was typed', async () => {
    renderWithApp(<SetPassword path="/password-resets/x" onDone={jest.fn()} />);
    type();
    fireEvent.click(screen.getByRole('button', { name: 'Spara lösenordet' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByLabelText(/Nytt lösenord/)).toHaveValue('en lång mening att minnas');
  });
});
