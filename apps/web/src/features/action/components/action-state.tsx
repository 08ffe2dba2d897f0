import type { Action } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useThinText } from '../../../lib/coverage/thin-text.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import styles from './action-state.module.css';

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

/** What makes the work thin, in one sentence; nothing where nothing does. */
export function ActionThin({
  action: { coverage },
}: {
  readonly action: Pick<Action, 'coverage'>;
}) {
  const t = useTranslations('action');
  const format = useFormatter();
  const thinText = useThinText();
  if (coverage.thin.length === 0) return null;
  return (
    <p className={styles.thin}>
      <strong>{t('thin')}</strong> {format.list(coverage.thin.map(thinText))}.
    </p>
  );
}
