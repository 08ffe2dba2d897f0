import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { LinkProvider, type LinkProps } from '../link/link.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { MAIN_ID, PageShell } from './page-shell.tsx';

const shell = (
  <PageShell
    name="Samhandling"
    homeHref="/"
    nav={[
      { href: '/atgarder', label: 'Actions', isCurrent: true },
      { href: '/initiativ', label: 'Initiatives' },
    ]}
    labels={{ skip: 'Skip', menu: 'Menu', nav: 'Main', home: 'Samhandling, start' }}
    languages={[{ lang: 'sv', label: 'Svenska', href: '/sprak/sv?till=/' }]}
  >
    <h1>Page</h1>
  </PageShell>
);

describe('PageShell', () => {
  it('begins with a link to the content, and marks the present page', () => {
    render(shell);
    expect(screen.getAllByRole('link', { hidden: true })[0]).toHaveAttribute('href', `#${MAIN_ID}`);
    expect(screen.getByRole('main')).toHaveAttribute('id', MAIN_ID);
    const nav = screen.getByRole('navigation', { name: 'Main', hidden: true });
    expect(within(nav).getByText('Actions')).toHaveAttribute('aria-current', 'page');
  });

  it('says in which language a language link is written', () => {
    render(shell);
    expect(screen.getByText('Svenska')).toHaveAttribute('lang', 'sv');
  });

  it('lets the router of the page follow its links', () => {
    const Routed = (props: LinkProps) => <a {...props} data-routed="" />;
    render(<LinkProvider component={Routed}>{shell}</LinkProvider>);
    expect(screen.getByText('Initiatives')).toHaveAttribute('data-routed');
  });
});

describe('Breadcrumb', () => {
  it('shows the place in the strategy, with the page itself last', () => {
    render(
      <Breadcrumb
        label="You are here"
        area={2}
        items={[
          { term: 'Priority area', label: 'Transport', href: '/insatsomraden/transporter' },
          { term: 'Action', label: 'T07' },
        ]}
      />,
    );
    const nav = screen.getByRole('navigation', { name: 'You are here' });
    expect(within(nav).getAllByRole('listitem')).toHaveLength(2);
    expect(within(nav).getByText('T07')).toHaveAttribute('aria-current', 'page');
  });
});
