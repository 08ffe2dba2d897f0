import { TextEncoder } from 'node:util';
import type { Strategy } from '@samhandling/contract';
import { IMPORT_FILE_PROBLEMS } from '@samhandling/domain';
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { preview } from '../testing/preview.fixture.ts';
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

const SHOWN = preview([
  ['År', 'Andel'],
  ['2023', '11,5'],
]);

// jsdom has no `arrayBuffer` of a file.

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
    { api: { ...CHOICES, '/import-file-previews': SHOWN, '/import-files': answer } },
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
    expect(screen.getByText('resor.csv är öppnad.')).toBeVisible();
  });

  it('offers to leave the wrong rows out', async () => {
    const errors = [
      { field: '/file', code: 'file.place_unknown', params: { row: 4 } },
      { field: '/file', code: 'file.row_length', params: { row: 7 } },
    ];
    await filled(new ProblemError({ status: 422, code: 'import_run.file_unusable', errors }));
    fireEvent.click(screen.getByRole('button', { name: /Läs in och/ }));
    expect(await screen.findByRole('button', { name: 'Läs in utan raderna 4, 7' })).toBeVisible();
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
    expect(await screen.findByText('resor.csv är öppnad.')).toBeVisible();
    expect(screen.getByLabelText(/^Fil/)).not.toHaveAccessibleDescription(/större än 2 MB/);
  });

  it('says at once that a file is neither text nor a workbook of today', async () => {
    await filled(run());
    const old = csv('\u0001\u0000\u0000\u0007\u0000\u0000');
    choose(screen.getByLabelText(/^Fil/), old);
    await waitFor(() =>
      expect(screen.getByLabelText(/^Fil/)).toHaveAccessibleDescription(/varken CSV eller/),
    );
    expect(screen.getByLabelText(/^Källa/)).toHaveValue('Enkät');
    expect(screen.queryByText(/är öppnad/)).toBeNull();
  });

  it('says what is too long for the address that it is sent to', async () => {
    const onRead = await filled(run());
    fireEvent.change(screen.getByLabelText(/^Metod/), { target: { value: 'å'.repeat(1500) } });
    fireEvent.click(screen.getByRole('button', { name: /Läs in/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Metod: Texten är för lång\. Högst 1\s\d{3} tecken får plats\./,
    );
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
    expect(screen.getByText('resor.csv är öppnad.')).toBeVisible();
  });
});

describe('FileForm with a table that has to be pointed out', () => {
  const open = async (shown: unknown) => {
    renderWithApp(
      <Suspense>
        <FileForm onRead={() => undefined} />
      </Suspense>,
      { api: { ...CHOICES, '/import-file-previews': shown } },
    );
    choose(await screen.findByLabelText(/^Fil/), csv('PK…'));
  };

  it('offers the headings that are there, from the row that is chosen', async () => {
    await open(
      preview(
        [
          ['Befolkning', ''],
          ['År', 'Antal'],
          ['2023', '1'],
        ],
        {
          headingRow: 2,
          sheet: 'Blad1',
          sheets: ['Blad1', 'Noter'],
        },
      ),
    );
    expect(await screen.findByLabelText(/^Rubrikernas rad/)).toHaveValue('2');
    expect(screen.getByLabelText(/^Värde/)).toHaveValue('Antal');
    expect(screen.getByLabelText(/^Blad/)).toHaveValue('Blad1');
    fireEvent.change(screen.getByLabelText(/^Rubrikernas rad/), { target: { value: '1' } });
    expect(screen.getByLabelText(/^Värde/)).toHaveValue('');
  });

  it('reads a column for each period, and asks about what is hidden', async () => {
    await open(
      preview(
        [
          ['Kommun', '2023', '2024'],
          ['Luleå', '1', '2'],
        ],
        { isWide: true, hiddenRows: 3 },
      ),
    );
    expect(await screen.findByLabelText(/^Hur står värdena/)).toHaveValue('wide');
    expect(screen.queryByLabelText(/^Period/)).toBeNull();
    expect(screen.getByLabelText(/^Plats/)).toHaveValue('Kommun');
    expect(screen.getByRole('radiogroup', { name: /3 rader är dolda/ })).toBeVisible();
  });

  it('says what is wrong with a file that cannot be opened', async () => {
    const errors = [{ field: '/file', code: 'file.locked', params: { row: 1 } }];
    await open(new ProblemError({ status: 422, code: 'import_run.file_unusable', errors }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/låst med lösenord/);
  });
});

describe('RowFaults', () => {
  it.each(IMPORT_FILE_PROBLEMS)('has a sentence for %s', (code) => {
    renderWithApp(<RowFaults problems={[{ field: '/file', code, params: { row: 3 } }]} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(/^Rad 3: (?!import-file)/);
  });
});
