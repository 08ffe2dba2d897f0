import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { CountBars } from './count-bars.tsx';

describe('bars of counts', () => {
  it('are links to what they count, with the number in words, and a nought is only said', () => {
    const { container } = render(
      <CountBars
        label="Kinds of actor"
        none="none"
        textOf={({ count, part }) => `${count}, of which ${part} have seen an effect`}
        bars={[
          { key: 'company', label: 'Companies', href: '/c', count: 9, part: 3 },
          { key: 'region', label: 'Region', href: '/r', count: 0, part: 0 },
        ]}
      />,
    );
    const [company, region] = screen.getAllByRole('listitem');
    expect(screen.getByRole('link', { name: 'Companies' })).toHaveAttribute('href', '/c');
    expect(company).toHaveTextContent('9, of which 3 have seen an effect');
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(region).toHaveTextContent('none');
    expect(
      [...container.querySelectorAll('rect')].map((rect) => rect.getAttribute('width')),
    ).toEqual(['100%', '33.33333333333333%']);
  });

  it('share the scale of another list', () => {
    const { container } = render(
      <CountBars
        label="Kinds"
        none="none"
        most={20}
        textOf={() => ''}
        bars={[{ key: 'a', label: 'A', href: '/a', count: 5, part: 0 }]}
      />,
    );
    expect(container.querySelector('rect')).toHaveAttribute('width', '25%');
  });
});
