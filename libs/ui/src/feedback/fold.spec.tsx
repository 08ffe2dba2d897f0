import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FoldGroup } from './fold-group.tsx';
import { Fold } from './fold.tsx';

const fold = (
  <Fold label="Show 21 more" openLabel="Show fewer">
    <p>Fibre to the villages</p>
  </Fold>
);

describe('a folded part', () => {
  it('opens and closes with its button', async () => {
    render(fold);
    const button = screen.getByRole('button', { name: 'Show 21 more' });
    const part = screen.getByText('Fibre to the villages').parentElement;
    expect(part).toHaveAttribute('hidden');
    await userEvent.click(button);
    expect(part).not.toHaveAttribute('hidden');
    expect(screen.getByRole('button', { name: 'Show fewer' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await userEvent.click(screen.getByRole('button'));
    expect(part).toHaveAttribute('hidden');
  });

  it('stays open when find-in-page has found something in it', () => {
    render(fold);
    const part = screen.getByText('Fibre to the villages').parentElement;
    if (!part) throw new Error('The part is drawn.');
    act(() => void fireEvent(part, new Event('beforematch', { bubbles: true })));
    expect(part).not.toHaveAttribute('hidden');
    expect(screen.getByRole('button', { name: 'Show fewer' })).toBeVisible();
  });

  it('folds more on a phone, with the same button', async () => {
    render(
      <Fold
        label="Show 70 more"
        phoneLabel="Show 78 more"
        openLabel="Show fewer"
        before={<p>Eight rows</p>}
      >
        <p>Seventy rows</p>
      </Fold>,
    );
    const parts = ['Eight rows', 'Seventy rows'].map(
      (text) => screen.getByText(text).parentElement,
    );
    parts.forEach((part) => expect(part).toHaveAttribute('hidden'));
    expect(parts.map((part) => part?.hasAttribute('data-phone'))).toEqual([true, false]);
    await userEvent.click(screen.getByRole('button', { name: /Show 70 more/ }));
    parts.forEach((part) => expect(part).not.toHaveAttribute('hidden'));
  });
});

describe('a group of rows', () => {
  it('is folded by its band, and opens when find-in-page has found something in it', async () => {
    render(
      <FoldGroup label="Completed 11">
        <p>Fibre to the villages</p>
      </FoldGroup>,
    );
    const band = screen.getByRole('button', { name: 'Completed 11' });
    expect(screen.getByRole('heading', { level: 3, name: 'Completed 11' })).toContainElement(band);
    const part = screen.getByText('Fibre to the villages').parentElement;
    if (!part) throw new Error('The part is drawn.');
    expect(part).toHaveAttribute('hidden');
    act(() => void fireEvent(part, new Event('beforematch')));
    expect(band).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(band);
    expect(part).toHaveAttribute('hidden');
  });

  it('stands open where it is to', () => {
    render(
      <FoldGroup isOpen label="Active 16">
        <p>Fibre to the villages</p>
      </FoldGroup>,
    );
    expect(screen.getByText('Fibre to the villages').parentElement).not.toHaveAttribute('hidden');
  });
});
