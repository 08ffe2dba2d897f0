import { TextDecoder, TextEncoder } from 'node:util';
import type { Strategy } from '@samhandling/contract';
import { IMPORT_FILE_PROBLEMS } from '@samhandling/domain';
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { run } from '../testing/run.fixture.ts';
import { FileForm } from './file-form.tsx';
import { RowFaults } from './row-faults.tsx';

const region: Strategy['region'] = {
  name: 'Norrbotten',
  countyCode: '25',
  nationName: 'Riket',
  municipalities: [],
};
const MEASURE = { code: 't-e1-1-resor', name: 'Andel resor', unit: 'percent' };
const CHOICES = {
  '/strategies/current': { region, areas: [] },
  '/indicators': { items: [{ code: 't-e1-1', title: 'Resor' }] },
  '/indicators/t-e1-1': { code: 't-e1-1', measures: [MEASURE] },
};

// Every browser has them; jsdom has neither, nor `arrayBuffer` of a file.
Object.assign(globalThis, { TextDecoder });

const csv = (text: string) =>
  Object.assign(new File([text], 'resor.csv'), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

/** Drops the file on the field. */
const choose = (field: HTMLElement, file: File) =>
  fireEvent.drop(field, { dataTransfer: { files: [file] } });

async function filled(answer: unknown) {
  const onRead = jest.fn();
  renderWithApp(
    <Suspense>
      <FileForm indicatorCode="t-e1-1" onRead={onRead} />
    </Suspense>,
    { api: { ...CHOICES, '/import-files': answer } },
  );
  choose(await screen.findByLabelText(/^Fil/), csv('År;Andel\n2023;11,5\n'));
  const measure = await screen.findByLabelText(/^Mått/);
  await waitFor(() => expect(measure.querySelector('[value="t-e1-1-resor"]')).not.toBeNull());
  fireEvent.change(measure, { target: { value: 't-e1-1-resor' } });
  await screen.findByLabelText(/^Period/);
  fireEvent.change(screen.getByLabelText(/^Källa/), { target: { value: 'Enkät' } });
  fireEvent.change(screen.getByLabelText(/^Metod/), { target: { value: 'Räknat' } });
  return onRead;
}

describe('FileForm', () => {
  it('guesses the columns, and leads to the differences', async () => {
    const onRead = await filled(run());
    expect(screen.getByLabelText(/^Period/)).toHaveValue('År');
    expect(screen.getByLabelText(/^Värde/)).toHaveValue('Andel');
    fireEvent.click(screen.getByRole('button', { name: /Läs in/ }));
    await waitFor(() => expect(onRead).toHaveBeenCalled());
  });

  it('says which rows are wrong and how, and keeps the file', async () => {
    const fault = { code: 'file.period_invalid', params: { row: 2, column: 'År', fits: '2024' } };
    const refusal = new ProblemError({
      status: 422,
      code: 'import_run.file_unusable',
      errors: [{ field: '/file', ...fault }],
    });
    await filled(refusal);
    fireEvent.click(screen.getByRole('button', { name: /Läs in/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Rad 2, kolumnen År: Skriv perioden som 2024.',
    );
    expect(screen.getByText(/resor.csv har kolumnerna/)).toBeVisible();
  });

  it('removes the faults of an earlier file when another is chosen', async () => {
    const fault = { code: 'file.period_invalid', params: { row: 2, column: 'År', fits: '2024' } };
    const refusal = new ProblemError({
      status: 422,
      code: 'import_run.file_unusable',
      errors: [{ field: '/file', ...fault }],
    });
    await filled(refusal);
    fireEvent.click(screen.getByRole('button', { name: /Läs in/ }));
    await screen.findByRole('alert');
    choose(screen.getByLabelText(/^Fil/), csv('År;Andel\n2024;12\n'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByLabelText(/^Källa/)).toHaveValue('Enkät');
  });
});

describe('FileForm before anything is sent', () => {
  it('says at once that a file is too large, and keeps what is typed', async () => {
    await filled(run());
    const large = Object.defineProperty(csv(''), 'size', { value: 2_000_001 });
    choose(screen.getByLabelText(/^Fil/), large);
    expect(screen.getByLabelText(/^Fil/)).toHaveAccessibleDescription(/större än 2 MB/);
    expect(screen.getByLabelText(/^Källa/)).toHaveValue('Enkät');
    choose(screen.getByLabelText(/^Fil/), csv('År;Andel\n'));
    expect(await screen.findByText(/resor.csv har kolumnerna/)).toBeVisible();
    expect(screen.getByLabelText(/^Fil/)).not.toHaveAccessibleDescription(/större än 2 MB/);
  });

  it('says at once that a file is neither text nor a workbook of today', async () => {
    await filled(run());
    const old = csv('\u00d0\u00cf\u0011\u0000\u0000');
    choose(screen.getByLabelText(/^Fil/), old);
    await waitFor(() =>
      expect(screen.getByLabelText(/^Fil/)).toHaveAccessibleDescription(/varken CSV eller/),
    );
    expect(screen.getByLabelText(/^Källa/)).toHaveValue('Enkät');
    expect(screen.queryByText(/har kolumnerna/)).toBeNull();
  });

  it('says what is too long for the address that it is sent to', async () => {
    const onRead = await filled(run());
    fireEvent.change(screen.getByLabelText(/^Metod/), { target: { value: 'å'.repeat(1500) } });
    fireEvent.click(screen.getByRole('button', { name: /Läs in/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Metod: Texten är för lång.');
    expect(onRead).not.toHaveBeenCalled();
  });
});

describe('A file that costs too much', () => {
  it('shows a message about the whole file, and keeps the file', async () => {
    const refusal = new ProblemError({
      status: 422,
      code: 'import_run.file_unusable',
      errors: [{ field: '/file', code: 'file.too_costly' }],
    });
    await filled(refusal);
    fireEvent.click(screen.getByRole('button', { name: /Läs in/ }));
    expect(await screen.findByText(/^Filen tog för lång tid/)).toBeVisible();
    expect(screen.getByText(/resor.csv har kolumnerna/)).toBeVisible();
  });
});

describe('FileForm with a workbook', () => {
  it('asks for the headings, since only the API reads it', async () => {
    renderWithApp(
      <Suspense>
        <FileForm onRead={() => undefined} />
      </Suspense>,
      { api: CHOICES },
    );
    choose(await screen.findByLabelText(/^Fil/), csv('PK…'));
    expect(await screen.findByText(/är en arbetsbok/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Period/ })).toHaveValue('');
  });
});

describe('RowFaults', () => {
  it.each(IMPORT_FILE_PROBLEMS)('has a sentence for %s', (code) => {
    renderWithApp(<RowFaults problems={[{ field: '/file', code, params: { row: 3 } }]} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(/^Rad 3: (?!import-file)/);
  });
});
