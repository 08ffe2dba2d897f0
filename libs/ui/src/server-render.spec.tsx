/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'react-dom/server';
import { ComboBox, DateField, Tabs, TextField } from './forms.ts';
import {
  ActionMap,
  CopyLinkButton,
  FilterBar,
  Fold,
  FoldedWords,
  PageShell,
  PrintButton,
} from './index.ts';
import { mapAreas, mapLabels } from './testing/map-fixture.ts';

describe('on the server', () => {
  it('leaves every tile an ordinary link where no script has run', () => {
    const html = renderToString(<ActionMap areas={mapAreas} labels={mapLabels} />);
    expect(html.match(/<a /g)).toHaveLength(5);
    expect(html).not.toContain('tabindex');
  });

  it('folds the menu of the page and its filters without a script', () => {
    const html = renderToString(
      <PageShell
        name="Samhandling"
        homeHref="/"
        nav={[{ href: '/atgarder', label: 'Actions' }]}
        labels={{ skip: 'Skip', menu: 'Menu', nav: 'Main', home: 'Start' }}
      >
        <FilterBar
          action="/atgarder"
          labels={{
            title: 'Filter',
            submit: 'Show',
            clear: 'Clear',
            active: 'Chosen',
            remove: 'X',
          }}
        >
          {null}
        </FilterBar>
        <PrintButton label="Print" />
        <CopyLinkButton label="Copy" copiedLabel="Copied" />
      </PageShell>,
    );
    expect(html.match(/<details/g)).toHaveLength(2);
  });

  it('hides a folded row of a table so that find-in-page finds its words', () => {
    const html = renderToString(<FoldedWords isFolded>Fibre</FoldedWords>);
    expect(html).toMatch(/hidden="until-found"[^>]*>Fibre/);
  });

  it('sends a folded part so that find-in-page finds what is in it', () => {
    const html = renderToString(
      <Fold label="Show 21 more" openLabel="Show fewer">
        <p>Fibre</p>
      </Fold>,
    );
    expect(html).toContain('hidden="until-found"');
    expect(html).toContain('Fibre');
  });

  it('renders the widgets of a form too', () => {
    const labels = { open: 'Show', empty: 'None', loading: 'Searching' };
    const words = { format: 'Year-month-day', pick: 'Choose', read: () => null, fault: () => null };
    const html = renderToString(
      <>
        <TextField label="Title" name="title" />
        <DateField label="From" name="from" words={words} value="" onChange={() => null} />
        <ComboBox label="Actor" options={[]} value={null} onChange={() => null} labels={labels} />
        <Tabs label="Views" items={[{ id: 'a', label: 'One', content: 'First' }]} />
      </>,
    );
    expect(html).toContain('name="title"');
    expect(html).toContain('name="from"');
    expect(html).toContain('role="tablist"');
  });
});
