import {
  initiativeBodyOf,
  wantedBodyOf,
  type ContributionBody,
  type Initiative,
  type InitiativeBody,
} from '@samhandling/contract';
import { MAJOR_INITIATIVE_FIELDS } from '@samhandling/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useEffectText } from '../../../lib/contributions/contribution-values.tsx';
import { allActionsQuery, allEffectGoalsQuery } from '../../../lib/strategy/strategy-choices.ts';

type Major = (typeof MAJOR_INITIATIVE_FIELDS)[number];

/** What differs, in words: as it is public now, and as its owner wants it. Empty where there is nothing. */
export type ChangedRow = {
  readonly key: string;
  readonly name: string;
  readonly now: string;
  readonly wanted: string;
};

/** The change that waits, row by row: each contribution that differs has a row of its own. */
export function useChangedRows(initiative: Initiative): ChangedRow[] {
  const t = useTranslations('desk.change');
  const nameOf = useStrategyNames();
  const contributionRows = useContributionRows(nameOf);
  const { owner, pendingChange } = initiative;
  if (pendingChange === null) return [];
  const now = initiativeBodyOf(initiative);
  const wanted = wantedBodyOf(initiative);
  const words: Record<Major, (body: InitiativeBody) => string> = {
    title: ({ title }) => title,
    ownerActorId: ({ ownerActorId }) =>
      (ownerActorId === owner.id ? owner.name : pendingChange.owner?.name) ?? '',
    actions: ({ actions }) =>
      actions
        .map(({ code, isPrimary }) =>
          isPrimary ? t('primary', { code: nameOf(code) }) : nameOf(code),
        )
        .join('\n'),
    contributions: ({ contributions }) =>
      contributions.map(({ effectGoalCode }) => nameOf(effectGoalCode)).join('\n'),
  };
  return MAJOR_INITIATIVE_FIELDS.filter((field) => field in pendingChange.fields).flatMap(
    (field) => {
      const rows =
        field === 'contributions' ? contributionRows(now.contributions, wanted.contributions) : [];
      // Where the contributions have only changed places, their order is what differs.
      if (rows.length > 0) return rows;
      const name = t(`fields.${field}`);
      return [{ key: field, name, now: words[field](now), wanted: words[field](wanted) }];
    },
  );
}

/** An action, an effect goal or an indicator as a reader knows it: its code and its words. */
function useStrategyNames(): (code: string) => string {
  const { data: actions } = useQuery(allActionsQuery());
  const { data: effectGoals } = useQuery(allEffectGoalsQuery());
  return (code) => {
    const action = actions?.items.find((one) => one.code === code)?.text;
    const titled = effectGoals?.items.flatMap((one) => [one, ...one.indicators]);
    const title = titled?.find((one) => one.code === code)?.title;
    return `${code.toUpperCase()} ${action ?? title ?? ''}`.trim();
  };
}

function useContributionRows(nameOf: (code: string) => string) {
  const t = useTranslations('desk.change');
  const linesOf = useContributionLines(nameOf);
  return (
    now: readonly ContributionBody[],
    wanted: readonly ContributionBody[],
  ): readonly ChangedRow[] => {
    const ids = new Set([...now, ...wanted].map(({ id }) => id));
    return [...ids].flatMap((id) => {
      const before = now.find((one) => one.id === id);
      const after = wanted.find((one) => one.id === id);
      const [was, becomes] = [before, after].map((one) => (one ? linesOf(one) : []));
      const differing = (lines: readonly string[] = [], others: readonly string[] = []) =>
        lines.filter((line) => !others.includes(line)).join('\n');
      const row = { now: differing(was, becomes), wanted: differing(becomes, was) };
      if (row.now === row.wanted) return [];
      const code = nameOf((before ?? after)?.effectGoalCode ?? '');
      return [{ key: id, name: t('contribution', { code }), ...row }];
    });
  };
}

/** Everything that a contribution says, a line for each thing. */
function useContributionLines(
  nameOf: (code: string) => string,
): (contribution: ContributionBody) => string[] {
  const t = useTranslations('desk.change');
  const said = useTranslations('contribution');
  const words = useTranslations('vocabulary');
  const effectText = useEffectText();
  return (one) => {
    const { direction, expected, unit, byYear, confidence, mechanism, counterfactual } = one;
    const labelled = (label: string, text: string | null) =>
      text ? t('labelled', { label, text }) : '';
    return [
      t('effectGoal', { code: nameOf(one.effectGoalCode) }),
      one.indicatorCode === null ? '' : t('indicator', { code: nameOf(one.indicatorCode) }),
      one.measureCode === null ? '' : t('measure', { code: one.measureCode }),
      expected.length === 0 ? said(`only.${direction ?? 'none'}`) : '',
      ...expected.map((value) => effectText(direction, value, unit)),
      byYear === null ? '' : said('byYear', { year: String(byYear) }),
      confidence === null ? '' : words(`confidence.${confidence}`),
      labelled(said('mechanism'), mechanism),
      labelled(said('counterfactual'), counterfactual),
      labelled(said('builtOn'), one.evidenceUrl),
    ].filter(Boolean);
  };
}
