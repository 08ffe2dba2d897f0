import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { BreakForm } from './break-form.tsx';
import { BreakList } from './break-list.tsx';

const kept = {
  id: '7a6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
  measureCode: 'm',
  period: '2022',
  note: 'Ny källa.',
  recordedOn: '2026-01-01',
  abilities: { remove: true },
};

describe('BreakList', () => {
  it('asks before a break is removed', async () => {
    renderWithApp(<BreakList breaks={[kept]} />, { api: { [`/series-breaks/${kept.id}`]: null } });
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort brottet från 2022' }));
    await screen.findByRole('alertdialog');
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort brottet' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('offers nothing to somebody who may not remove a break', () => {
    renderWithApp(<BreakList breaks={[{ ...kept, abilities: { remove: false } }]} />);
    expect(screen.getByText('Ny källa.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('BreakForm', () => {
  it('asks for a period and a reason, and is empty again when the break is stored', async () => {
    renderWithApp(<BreakForm measureCode="m" />, { api: { '/measures/m/breaks': kept } });
    const send = screen.getByRole('button', { name: 'Märk ut ett brott' });
    fireEvent.click(send);
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByLabelText(/^Varför/)).toBeInvalid();
    fireEvent.change(screen.getByLabelText(/^Från vilken period/), { target: { value: '2022' } });
    fireEvent.change(screen.getByLabelText(/^Varför/), { target: { value: 'Ny källa.' } });
    fireEvent.click(send);
    await waitFor(() => expect(screen.getByLabelText(/^Varför/)).toHaveValue(''));
  });
});
