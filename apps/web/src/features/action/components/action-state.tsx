import type { Action } from '@samhandling/contract';
import { DescriptionList, Disclosure } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';

/** How it stands, in three short sentences: who, what is under way, what it changes. */
export function ActionState({ action: { coverage, facts, ownerships } }: { action: Action }) {
  const t = useTranslations('action');
  const leads = ownerships
    .filter(({ state, role }) => state === 'confirmed' && role === 'lead')
    .map(({ actor }) => actor.name);
  const { ongoing = 0, planned = 0, idea = 0 } = facts.byWorkStatus;
  const count = coverage.activity === 'planned' ? planned + idea : ongoing;
  const sentences = [
    t(`state.${coverage.ownership}`, { names: leads.join(', ') }),
    t(`activity.${coverage.activity}`, { count }),
    facts.initiatives > 0 ? t(`evidence.${coverage.evidence}`) : null,
  ];
  return <>{sentences.filter(Boolean).join(' ')}</>;
}

/** The facts behind each word, one click away. */
export function CoverageReasons({ action: { facts } }: { action: Action }) {
  const t = useTranslations('action');
  const { date } = useDates();
  const {
    ongoing = 0,
    planned = 0,
    idea = 0,
    paused = 0,
    completed = 0,
    cancelled = 0,
  } = facts.byWorkStatus;
  const items = [
    { term: t('why.owners'), description: facts.confirmedOwners },
    { term: t('why.claims'), description: facts.openClaims },
    { term: t('why.initiatives'), description: facts.initiatives },
    { term: t('why.ongoing'), description: ongoing },
    { term: t('why.planned'), description: planned + idea },
    { term: t('why.paused'), description: paused },
    { term: t('why.completed'), description: completed },
    { term: t('why.cancelled'), description: cancelled },
    { term: t('why.overdue'), description: facts.overdue },
    {
      term: t('why.lastReport'),
      description: facts.lastReportOn ? date(facts.lastReportOn) : t('why.never'),
    },
    { term: t('why.expected'), description: facts.withExpectedEffect },
    { term: t('why.observed'), description: facts.withObservedEffect },
  ];
  return (
    <Disclosure summary={t('why.show')}>
      <DescriptionList items={items} />
    </Disclosure>
  );
}
