import type { ThinCounts, ThinThresholds } from '@samhandling/contract';
import { THIN_FACTS, THIN_THRESHOLDS } from '@samhandling/domain';
import { FormLabelsProvider, I18nProvider, ToastProvider } from '@samhandling/ui/forms';
import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ThresholdForm } from './threshold-form.tsx';

const thresholds: ThinThresholds = {
  strategy: 'norrbotten-2030',
  values: THIN_THRESHOLDS,
  changes: [],
  version: 1,
  abilities: { update: true },
};
const counts = (thin: number, endsSoon: number): ThinCounts => ({
  actions: 95,
  active: 90,
  thin,
  thinBy: {
    ...(Object.fromEntries(THIN_FACTS.map((fact) => [fact, 0])) as ThinCounts['thinBy']),
    ends_soon: endsSoon,
  },
});
const asked = (months: number) =>
  `/coverage/thin-counts?reachPercent=50&leads=1&silentPercent=50&statedEffects=1&endsWithinMonths=${months}`;

const show = () =>
  renderWithApp(
    <I18nProvider locale="sv">
      <FormLabelsProvider labels={{ required: 'obligatoriskt' }}>
        <ToastProvider labels={{ region: 'Meddelanden', close: 'Stäng' }}>
          <ThresholdForm thresholds={thresholds} />
        </ToastProvider>
      </FormLabelsProvider>
    </I18nProvider>,
    { api: { [asked(12)]: counts(60, 18), [asked(6)]: counts(51, 9) } },
  );
const months = () => screen.getByLabelText('Slutar snart: allt slutar inom');
const type = (value: string) => fireEvent.change(months(), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('The form of the thresholds', () => {
  it('says before it is saved how many actions would be thin by each fact', async () => {
    show();
    expect(screen.getByText(/Ändra ett tal/)).toBeVisible();
    type('6');
    expect(
      await screen.findByText('Med talen ovan blir 51 av 90 åtgärder tunna. Nu är 60 tunna.'),
    ).toBeVisible();
    const row = screen.getByRole('row', { name: /Slutar snart/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Nu18', 'Med talen ovan9']);
    press('Ångra ändringarna');
    expect(months()).toHaveValue('12');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it.each(['', '0', '61', '6,5', 'snart'])(
    'refuses %p as months, and says what to write',
    (typed) => {
      show();
      type(typed);
      press('Spara gränserna');
      expect(months()).toHaveAccessibleDescription(/Skriv ett heltal mellan 1 och 60\./);
      expect(
        screen.getByRole('link', {
          name: 'Slutar snart: allt slutar inom: Skriv ett heltal mellan 1 och 60.',
        }),
      ).toBeVisible();
    },
  );
});
