import { describe, expect, it, jest } from '@jest/globals';
import type { Remark } from '@samhandling/contract';
import { fireEvent, screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { RemarkList } from './remark-list.tsx';

const remark = (changes: Partial<Remark> = {}): Remark => ({
  id: '1',
  text: 'För liten text.',
  pageAddress: '/effektkarta',
  email: null,
  receivedAt: '2026-11-24T12:00:00.000Z',
  handledAt: null,
  handledBy: null,
  version: 1,
  removedOn: null,
  abilities: { handle: true },
  ...changes,
});

function show(shown: Remark) {
  const onHandle = jest.fn();
  renderWithApp(
    <RemarkList remarks={[shown]} label="Synpunkter" onHandle={onHandle} pendingId={undefined} />,
  );
  return onHandle;
}

describe('RemarkList', () => {
  it('passes on the remark to be marked as handled', () => {
    const onHandle = show(remark());
    fireEvent.click(screen.getByRole('button', { name: 'Markera som hanterad' }));
    expect(onHandle).toHaveBeenCalledWith(remark());
  });

  it('says who handled a remark and when it is removed, and offers no button', () => {
    show(
      remark({
        handledAt: '2026-11-24T13:00:00.000Z',
        handledBy: 'Siv Samordnare',
        removedOn: '2028-11-24',
        abilities: { handle: false },
      }),
    );
    expect(screen.getByText(/Siv Samordnare.*tas bort 24 november 2028/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each(['//ond.example', 'https://ond.example', 'javascript:alert(1)'])(
    'shows %s as it was written, without a link',
    (pageAddress) => {
      show(remark({ pageAddress }));
      expect(screen.getByText(pageAddress)).toBeVisible();
      expect(screen.queryByRole('link')).toBeNull();
    },
  );
});
