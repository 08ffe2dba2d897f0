import type { InitiativeBody } from '@samhandling/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { allActionsQuery, allActorsQuery, allGoalsQuery } from '../api/form-queries.ts';

type Line = { readonly term: string; readonly description: string };

/** What was answered, in words, by step. */
export function useSummary(body: InitiativeBody) {
  const t = useTranslations('initiative-form');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const { number } = useValueFormat();
  const { nameOf } = useRegion();
  const { abilities } = useSession();
  const { data: actions } = useQuery(allActionsQuery());
  const { data: goals } = useQuery(allGoalsQuery());
  const { data: actors } = useQuery(allActorsQuery());
  const actionText = (code: string) =>
    `${code.toUpperCase()} ${actions?.items.find((action) => action.code === code)?.text ?? ''}`;
  const goalTitle = (code: string) => goals?.items.find((goal) => goal.code === code)?.title ?? '';
  const actorName = (id: string) => actors?.items.find((actor) => actor.id === id)?.name ?? '';
  const owner = abilities.createInitiativeFor.find(({ id }) => id === body.ownerActorId);
  const money = (amount: string | null) =>
    amount === null ? '' : `${number(amount)} ${t('money.kronor')}`;
  const line = (term: string, description: string): Line => ({ term, description });
  const period = [body.startsOn, body.endsOn].map((day) => (day ? date(day) : '')).join(' – ');
  return {
    what: [
      line(t('what.title'), body.title),
      line(t('what.summary'), body.summary),
      line(t('what.description'), body.description),
    ],
    who: [
      line(t('who.owner'), owner?.name ?? ''),
      line(t('who.partners'), body.partners.map(({ actorId }) => actorName(actorId)).join(', ')),
      line(t('who.scope'), body.placeScope ? words(`placeScope.${body.placeScope}`) : ''),
      line(t('who.municipalities'), body.municipalityCodes.map(nameOf).join(', ')),
      line(t('who.period'), period === ' – ' ? '' : period),
      line(t('who.status'), words(`workStatus.${body.workStatus}`)),
      line(t('who.contact'), body.contactEmail),
      line(t('who.web'), body.webAddress),
    ],
    actions: [
      line(t('actions.chosen'), body.actions.map(({ code }) => actionText(code)).join(' · ')),
    ],
    change: body.contributions.map(({ effectGoalCode, mechanism }, index) =>
      line(
        t('change.one', { number: index + 1 }),
        [goalTitle(effectGoalCode), mechanism].filter(Boolean).join(': '),
      ),
    ),
    money: [
      line(t('money.budget'), money(body.budgetTotal)),
      line(
        t('money.funding'),
        body.funding
          .map(({ source, amount }) => `${words(`fundingSource.${source}`)} ${money(amount)}`)
          .join(', '),
      ),
      line(t('money.reference'), body.referenceNumber),
    ],
  } satisfies Record<string, Line[]>;
}
