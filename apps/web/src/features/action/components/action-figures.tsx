import type { ActionComparison } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { FigureTable, type ComparedFigure } from '../../../lib/compared-days/figure-table.tsx';
import { inHexagonOrder, useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';

type Facts = ActionComparison['then']['facts'];

/** What is counted of an action on both days: its initiatives by their state, and by place. */
export function useActionFigures({ then, now }: ActionComparison) {
  const t = useTranslations('action-then.figures');
  const { region } = useRegion();
  return {
    states: FIGURES.map(({ key, countOf, isPart }): ComparedFigure => ({
      key,
      label: t(key),
      then: countOf(then.facts),
      now: countOf(now.facts),
      isPart,
    })),
    places: inHexagonOrder(region.municipalities).map(({ code, name }): ComparedFigure => ({
      key: code,
      label: name,
      then: then.coverage.reach.sites[code] ?? 0,
      now: now.coverage.reach.sites[code] ?? 0,
    })),
  };
}

/** How many initiatives an action had and has, in which state and where. */
export function ActionFigures({ compared }: { readonly compared: ActionComparison }) {
  const t = useTranslations('action-then.figures');
  const { date } = useDates();
  const { states, places } = useActionFigures(compared);
  const days = { from: date(compared.asOf), to: date(compared.today) };
  return (
    <>
      <FigureTable caption={t('caption', days)} head={t('head')} figures={states} />
      <FigureTable
        caption={t('captionMunicipalities', days)}
        head={t('municipality')}
        figures={places}
      />
    </>
  );
}

const inStates =
  (...statuses: readonly string[]) =>
  ({ byWorkStatus }: Facts) =>
    statuses.reduce((sum, status) => sum + (byWorkStatus[status] ?? 0), 0);

const FIGURES = [
  { key: 'initiatives', countOf: ({ initiatives }: Facts) => initiatives, isPart: false },
  { key: 'active', countOf: ({ active }: Facts) => active, isPart: true },
  { key: 'silent', countOf: ({ silent }: Facts) => silent, isPart: true },
  { key: 'coming', countOf: inStates('planned', 'idea'), isPart: true },
  { key: 'closed', countOf: inStates('completed', 'cancelled'), isPart: true },
  {
    key: 'expected',
    countOf: ({ withExpectedEffect }: Facts) => withExpectedEffect,
    isPart: false,
  },
  {
    key: 'observed',
    countOf: ({ withObservedEffect }: Facts) => withObservedEffect,
    isPart: false,
  },
] as const;
