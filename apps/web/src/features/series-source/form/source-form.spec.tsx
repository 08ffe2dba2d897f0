import type { Strategy } from '@samhandling/contract';
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { source } from '../testing/source.fixture.ts';
import { SourceForm } from './source-form.tsx';

const region: Strategy['region'] = {
  name: 'Norrbotten',
  countyCode: '25',
  nationName: 'Riket',
  municipalities: [{ code: '2580', name: 'Luleå', hex: { column: 0, row: 0 } }],
};
const MEASURE = { code: 'l-e1-1-invanare', name: 'Medborgare', unit: 'persons' };
const PLACES = { '/strategies/current': { region, areas: [] } };
const CHOICES = {
  ...PLACES,
  '/indicators': { items: [{ code: 'l-e1-1', title: 'Invånare' }] },
  '/indicators/l-e1-1': { code: 'l-e1-1', measures: [MEASURE] },
  '/series?indicator=l-e1-1&limit=100&page=1': { items: [], total: 0 },
};

async function draw(api: Record<string, unknown>, shown: ReturnType<typeof source> | null) {
  const onSaved = jest.fn();
  renderWithApp(
    <Suspense>
      <SourceForm source={shown} onSaved={onSaved} />
    </Suspense>,
    { api },
  );
  await screen.findByRole('button', { name: shown ? 'Spara' : 'Lägg till källan' });
  return onSaved;
}

describe('SourceForm', () => {
  it('shows at each field what is missing, before anything is sent', async () => {
    const onSaved = await draw(CHOICES, null);
    fireEvent.click(screen.getByRole('button', { name: 'Lägg till källan' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('Indikator: Fyll i det här.');
    expect(summary).toHaveTextContent('Nyckeltal: Fyll i det här.');
    const kpi = screen.getByLabelText(/^Nyckeltal/);
    expect(kpi).toBeInvalid();
    fireEvent.change(kpi, { target: { value: 'folkmängd' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lägg till källan' }));
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Nyckeltal: En bokstav och fem siffror, till exempel N01951.',
      ),
    );
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('shows a refusal at its field, and keeps what was typed', async () => {
    const refusal = new ProblemError({
      status: 422,
      code: 'series_source.mapping_unsuitable',
      errors: [
        {
          field: '/mapping/municipality',
          code: 'series_source.mapping_unsuitable',
          params: { fits: '0025' },
        },
      ],
    });
    const shown = source();
    await draw({ ...PLACES, [`/series-sources/${shown.id}`]: refusal }, shown);
    const place = screen.getByLabelText(/^Plats i Kolada/);
    fireEvent.change(place, { target: { value: '2580' } });
    fireEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Plats i Kolada: Här passar 0025.');
    expect(place).toHaveValue('2580');
    expect(place).toBeInvalid();
  });

  it('shows the present state when somebody else has saved first', async () => {
    const stale = new ProblemError({ status: 412, code: 'version.stale', currentVersion: 2 });
    const shown = source();
    await draw({ ...PLACES, [`/series-sources/${shown.id}`]: stale }, shown);
    fireEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nu gäller: N01951, 0025, alla.');
  });

  it('adds a new series, with the fields that follow from it', async () => {
    const added = { id: '5d6f3f55-9b46-4b0e-8d0b-6a7d1f4c2b10' };
    const onSaved = await draw(
      {
        ...CHOICES,
        '/measures/l-e1-1-invanare/series': added,
        '/series-sources': source(),
      },
      null,
    );
    const choose = async (label: RegExp, value: string) => {
      const select = await screen.findByLabelText(label);
      await waitFor(() => expect(select.querySelector(`[value="${value}"]`)).not.toBeNull());
      fireEvent.change(select, { target: { value } });
    };
    await choose(/^Indikator/, 'l-e1-1');
    await choose(/^Mått/, 'l-e1-1-invanare');
    await choose(/^Serie$/, 'new');
    await choose(/^Plats$/, '2580');
    expect(screen.getByLabelText(/^Plats i Kolada/)).toHaveValue('2580');
    expect(screen.getByLabelText(/^Enhet/)).toHaveValue('persons');
    fireEvent.change(screen.getByLabelText(/^Nyckeltal/), { target: { value: 'n01951' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lägg till källan' }));
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(source()));
  });
});
