import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { OperatingNotices } from './operating-notices.tsx';

describe('OperatingNotices', () => {
  it('says what an undeclared proxy causes, and what to do', () => {
    const since = '2026-11-27T10:00:00.000Z';
    renderWithApp(<OperatingNotices notices={[{ code: 'proxy_undeclared', since }]} />);
    expect(screen.getByText(/samma nätverk/)).toBeVisible();
    expect(screen.getByText(/TRUST_PROXY/)).toBeVisible();
  });

  it('shows nothing when nothing is wrong', () => {
    const { container } = renderWithApp(<OperatingNotices notices={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
