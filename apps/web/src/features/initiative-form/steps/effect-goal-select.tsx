import { Select } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { suggestionsQuery } from '../api/form-queries.ts';
import { allActionsQuery, allEffectGoalsQuery } from '../../../lib/strategy/strategy-choices.ts';
import type { ContributionFieldsProps } from './contribution-fields-props.ts';
import { textOfBody } from './text-of-body.ts';

/** Goals that the words point at and those of the chosen actions' areas first: candidates, not links. */
export function EffectGoalSelect(props: ContributionFieldsProps) {
  const { body, contribution, onChange, faultOf, idOf } = props;
  const t = useTranslations('initiative-form.change');
  const choose = useTranslations('initiative-form')('choose');
  const { data: effectGoals } = useQuery(allEffectGoalsQuery());
  const { data: actions } = useQuery(allActionsQuery());
  const { data: suggestions } = useQuery(suggestionsQuery(textOfBody(body)));
  const codes = new Set(body.actions.map(({ code }) => code));
  const areas = new Set(
    actions?.items.filter(({ code }) => codes.has(code)).map(({ area }) => area.code),
  );
  const suggested = suggestions?.effectGoals ?? [];
  const kindOf = ({ code, area }: { code: string; area: { code: string } }) => {
    if (suggested.some((effectGoal) => effectGoal.code === code)) return 'suggested';
    return areas.has(area.code) ? 'goalCandidates' : 'goalOthers';
  };
  const groups = (['suggested', 'goalCandidates', 'goalOthers'] as const).map((kind) => ({
    label: t(kind),
    options: (effectGoals?.items ?? [])
      .filter((effectGoal) => kindOf(effectGoal) === kind)
      .map(({ code, title }) => ({ value: code, label: `${code.toUpperCase()} ${title}` })),
  }));
  const matched = suggested.find(({ code }) => code === contribution.effectGoalCode)?.matched;
  return (
    <Select
      id={idOf('/effectGoalCode')}
      label={t('goal')}
      description={matched ? t('matched', { words: matched.join(', ') }) : undefined}
      placeholder={choose}
      options={[]}
      groups={groups.filter(({ options }) => options.length > 0)}
      value={contribution.effectGoalCode}
      onChange={(effectGoalCode) =>
        onChange({
          effectGoalCode,
          indicatorCode: null,
          measureCode: null,
          unit: null,
          expected: [],
        })
      }
      errorMessage={faultOf('/effectGoalCode')}
      isRequired
    />
  );
}
