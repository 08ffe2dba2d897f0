import type { Action } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';

type ActionStateProps = {
  readonly action: Pick<Action, 'coverage' | 'facts' | 'ownerships'>;
  /** Of what is active: what is promised a year from today. */
  readonly activeNextYear: number;
};

/** How it stands: who answers for it, how much is active and how far it reaches, and for how long. */
export function ActionState({ action, activeNextYear }: ActionStateProps) {
  const t = useTranslations('action');
  const { region } = useRegion();
  const { coverage, facts, ownerships } = action;
  const format = useFormatter();
  const { owner } = coverage;
  const names =
    owner === 'released'
      ? [facts.releasedLead ?? '']
      : ownerships
          .filter(({ state, role }) =>
            owner === 'contributing'
              ? state === 'confirmed' && role === 'contributing'
              : state === owner && role === 'lead',
          )
          .map(({ actor }) => actor.name);
  const { planned = 0, idea = 0 } = facts.byWorkStatus;
  const { active, initiatives: total } = facts;
  const sentences = [t(`state.${owner}`, { names: format.list(names) })];
  if (coverage.activity === 'ongoing') {
    const reached = Object.keys(coverage.reach.sites).length;
    const counts = { active, total, reached, municipalities: region.municipalities.length };
    sentences.push(
      t(active === total ? 'activity.allActive' : 'activity.someActive', {
        ...counts,
        reach: t(
          reached > 0
            ? 'activity.reach.onSite'
            : coverage.reach.countyWide > 0
              ? 'activity.reach.countyOnly'
              : 'activity.reach.nowhere',
          counts,
        ),
      }),
      t('activity.nextYear', { active, nextYear: activeNextYear }),
    );
  } else {
    sentences.push(t(`activity.${coverage.activity}`, { count: planned + idea }));
  }
  return <>{sentences.join(' ')}</>;
}
