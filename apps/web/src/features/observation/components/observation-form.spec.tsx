import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { revision, SERIES } from '../testing/series.fixture.ts';
import { ObservationForm } from './observation-form.tsx';

const path = `/measures/${SERIES.measureCode}/observations`;
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function filled(answer?: unknown) {
  renderWithApp(<ObservationForm series={SERIES} revisions={[revision()]} />, {
    api: { [path]: answer },
  });
  type(/^Period/, '2023');
  type(/^Värde$/, '12,5');
  type(/^Källa/, 'Enkät');
  type(/^Metod/, 'Räknat');
}
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Spara värdet' }));

describe('ObservationForm', () => {
  it('shows the unit, and the present value of the period', () => {
    filled();
    expect(screen.getByText('I procent.')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      /För 2023 står nu 11,5.% \(preliminärt\). Källa: Enkät 2023./,
    );
    type(/^Period/, '2030');
    expect(screen.getByRole('status')).toHaveTextContent('För 2030 finns inget värde än.');
  });

  it('shows faults at the field, and keeps what was typed', async () => {
    filled();
    type(/^Period/, '2023M01');
    type(/^Värde$/, 'tolv');
    save();
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('Period: Skriv perioden som 2024.');
    expect(summary).toHaveTextContent('Värde: Skriv en siffra, till exempel 12,5.');
    expect(screen.getByLabelText(/^Värde$/)).toHaveValue('tolv');
  });

  it('is ready for the next value of the same source once it is stored', async () => {
    filled({ isRecorded: true, observation: revision() });
    save();
    await waitFor(() => expect(screen.getByLabelText(/^Period/)).toHaveValue(''));
    expect(screen.getByLabelText(/^Källa/)).toHaveValue('Enkät');
  });

  it('asks for no figure where the value is missing', () => {
    filled();
    fireEvent.click(screen.getByRole('radio', { name: 'Värdet saknas' }));
    expect(screen.queryByLabelText(/^Värde$/)).toBeNull();
  });
});
