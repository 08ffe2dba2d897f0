import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { OpenOwnershipDialog } from './open-ownership-dialog.tsx';

const ltu = {
  id: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
  name: 'Luleå tekniska universitet',
  type: 'university' as const,
};

function show(kind: 'claim' | 'propose', api: Record<string, unknown>) {
  const onDone = jest.fn();
  renderWithApp(
    <OpenOwnershipDialog
      kind={kind}
      code="l09"
      actors={kind === 'claim' ? [ltu] : null}
      onClose={() => undefined}
      onDone={onDone}
    />,
    { api },
  );
  return onDone;
}

describe('taking responsibility for an action', () => {
  it('asks for an actor before a proposal is sent', async () => {
    const onDone = show('propose', {
      '/actors?limit=20': { items: [ltu] },
      '/actions/l09/ownerships': {},
    });
    await userEvent.click(screen.getByRole('button', { name: 'Skicka förslaget' }));
    expect(screen.getByText('Välj en aktör.')).toBeVisible();
    expect(onDone).not.toHaveBeenCalled();
    await screen.findByRole('option', { name: ltu.name });
    await userEvent.selectOptions(screen.getByLabelText(/^Aktör/), ltu.id);
    await userEvent.click(screen.getByRole('button', { name: 'Skicka förslaget' }));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('claims for the only actor without a choice', async () => {
    const onDone = show('claim', { '/actions/l09/ownerships': {} });
    await userEvent.click(screen.getByRole('button', { name: 'Anmäl ansvar' }));
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('says why it was refused, and keeps what was typed', async () => {
    const onDone = show('claim', {});
    await userEvent.type(screen.getByLabelText('Vad ni tänker göra'), 'Vi samordnar.');
    await userEvent.click(screen.getByRole('button', { name: 'Anmäl ansvar' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByLabelText('Vad ni tänker göra')).toHaveValue('Vi samordnar.');
    expect(onDone).not.toHaveBeenCalled();
  });
});
