import type { EffectGoalRow } from '@samhandling/contract';
import { Lead, Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { inOrder, unseenOf } from '../effect-goal-order.ts';
import { Written } from '../../../lib/messages/written.tsx';

type EffectGoalsLeadProps = { readonly effectGoals: readonly EffectGoalRow[] };

/** How many goals somebody works towards, where most do, and where fewest have seen an effect. */
export function EffectGoalsLead({ effectGoals }: EffectGoalsLeadProps) {
  const t = useTranslations('effect-goal.list');
  const covered = effectGoals.filter(({ initiativeCount }) => initiativeCount > 0);
  const [most] = inOrder(covered, 'initiatives');
  const [least] = inOrder(covered, 'share');
  const linkTo = ({ code }: EffectGoalRow) =>
    function ToEffectGoal(name: React.ReactNode) {
      return (
        <Link href={paths.effectGoal(code)}>
          <Written>{name}</Written>
        </Link>
      );
    };
  return (
    <Lead isWide>
      {t('lead', {
        goals: effectGoals.length,
        covered: covered.length,
        every: covered.length === effectGoals.length ? 'yes' : 'no',
      })}{' '}
      {most && least
        ? t.rich('most', {
            a: linkTo(most),
            goal: most.title,
            count: most.initiativeCount,
            unseen: unseenOf(most),
          })
        : null}{' '}
      {most && least && least !== most && unseenOf(least) > 0
        ? t.rich('least', {
            a: linkTo(least),
            goal: least.title,
            seen: least.observedCount,
            count: least.initiativeCount,
          })
        : null}
    </Lead>
  );
}
