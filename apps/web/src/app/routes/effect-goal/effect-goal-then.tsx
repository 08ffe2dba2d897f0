import type { EffectGoal, EffectGoalList } from '@samhandling/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { effectGoalQuery } from '../../../features/effect-goal/api/effect-goal-query.ts';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import {
  EffectsThenAndNow,
  EffectGoalThenAndNow,
} from '../../../features/effect-goal/components/effects-then.ts';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';

type EffectGoalsThenProps = {
  readonly list: EffectGoalList;
  readonly search: { readonly sortera?: string | undefined; readonly jamfor?: string | undefined };
};

/** Which day to compare with, and which effect goals have changed since. */
export function EffectGoalsThen({ list, search }: EffectGoalsThenProps) {
  return (
    <ComparedDays
      isCompact
      today={list.asOf}
      search={search}
      day={search.jamfor}
      path={paths.effectGoals}
    >
      {(since) => <ComparedEffectGoals now={list} day={since} />}
    </ComparedDays>
  );
}

function ComparedEffectGoals({ now, day }: { readonly now: EffectGoalList; readonly day: string }) {
  const t = useTranslations('effects-then.list');
  const { date } = useDates();
  const { data: then } = useSuspenseQuery(effectGoalsQuery(day));
  const counted = ({ items }: EffectGoalList) => ({
    covered: items.filter(({ initiativeCount }) => initiativeCount > 0).length,
    observed: items.filter(({ observedCount }) => observedCount > 0).length,
  });
  const was = t('sentence', {
    ...counted(then),
    when: whenOf(then.asOf, now.asOf),
    date: date(then.asOf),
    goals: then.items.length,
  });
  return (
    <EffectsThenAndNow
      then={onDay(then)}
      now={onDay(now)}
      sentence={`${was} ${t('sentenceNow', counted(now))}`}
    />
  );
}

const onDay = ({ asOf, linksKnownFrom, items }: EffectGoalList) => ({
  asOf,
  linksKnownFrom,
  effectGoals: items.map(({ code, title, initiativeCount, observedCount }) => ({
    code,
    title,
    initiatives: initiativeCount,
    observed: observedCount,
  })),
});

type EffectGoalThenProps = { readonly effectGoal: EffectGoal; readonly day: string | undefined };

/** Which day to compare with, and what has changed in the effect goal since. */
export function EffectGoalThen({ effectGoal, day }: EffectGoalThenProps) {
  const { code, asOf } = effectGoal;
  return (
    <ComparedDays
      isCompact
      today={asOf}
      day={day}
      path={(search) => paths.effectGoal(code, search)}
    >
      {(since) => <ComparedEffectGoal now={effectGoal} day={since} />}
    </ComparedDays>
  );
}

function ComparedEffectGoal({ now, day }: { readonly now: EffectGoal; readonly day: string }) {
  const { data: then } = useSuspenseQuery(effectGoalQuery(now.code, day));
  return <EffectGoalThenAndNow then={then} now={now} />;
}
