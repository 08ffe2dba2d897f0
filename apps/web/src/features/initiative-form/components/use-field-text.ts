import type { ContributionBody, InitiativeBody } from '@samhandling/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { FieldOf } from '../../../lib/forms/draft-changes.ts';
import { useActorNames } from '../../../lib/actors/actor-search.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import { strategyTextsQuery } from '../api/form-queries.ts';
import { allActionsQuery, allEffectGoalsQuery } from '../../../lib/strategy/strategy-choices.ts';

/**
 * A field of the form in words, as one answered it; empty where nothing is answered.
 * @param bodies Those that will be asked about: whose partners' names are needed.
 */
export function useFieldText(
  bodies: readonly InitiativeBody[],
): (field: FieldOf<InitiativeBody>, body: InitiativeBody) => string {
  const t = useTranslations('initiative-form');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const { value } = useValueFormat();
  const { nameOf } = useRegion();
  const { abilities } = useSession();
  const contributionText = useContributionText();
  const { data: actions } = useQuery(allActionsQuery());
  const partnerName = useActorNames(
    bodies.flatMap(({ partners }) => partners.map(({ actorId }) => actorId)),
  );
  const { data: strategy } = useQuery(strategyTextsQuery());
  const actorName = (id: string) =>
    abilities.createInitiativeFor.find((actor) => actor.id === id)?.name ?? partnerName(id);
  const actionText = (code: string) =>
    `${code.toUpperCase()} ${actions?.items.find((action) => action.code === code)?.text ?? ''}`;
  const money = (amount: string | null) => (amount === null ? '' : value(amount, 'sek'));
  const withNote = (text: string, note: string) =>
    note ? t('review.withNote', { text, note }) : text;
  return (field, body) => {
    switch (field) {
      case 'ownerActorId':
        return actorName(body.ownerActorId);
      case 'partners':
        return body.partners
          .map(({ actorId, role }) => withNote(actorName(actorId), role))
          .join('\n');
      case 'placeScope':
        return body.placeScope ? words(`placeScope.${body.placeScope}`) : '';
      case 'municipalityCodes':
        return body.municipalityCodes.map(nameOf).join(', ');
      case 'placesAcrossBorder':
        return body.placesAcrossBorder.join(', ');
      case 'startsOn':
      case 'endsOn': {
        const day = body[field];
        return day ? date(day) : '';
      }
      case 'workStatus':
        return words(`workStatus.${body.workStatus}`);
      case 'actions':
        return body.actions
          .map(({ code, isPrimary }) =>
            withNote(actionText(code), isPrimary ? t('actions.primary') : ''),
          )
          .join('\n');
      case 'contributions':
        return body.contributions.map(contributionText).join('\n');
      case 'budgetTotal':
        return money(body.budgetTotal);
      case 'funding':
        return body.funding
          .map(({ source, amount, name }) =>
            withNote([words(`fundingSource.${source}`), money(amount)].join(' '), name),
          )
          .join('\n');
      case 'perspectiveCodes':
        return (strategy?.perspectives ?? [])
          .filter(({ code }) => body.perspectiveCodes.includes(code))
          .map(({ title }) => title)
          .join('\n');
      case 'agendaGoals':
        return (strategy?.agendaGoals ?? [])
          .filter(({ number }) => body.agendaGoals.includes(number))
          .map((agendaGoal) => t('money.agendaGoal', agendaGoal))
          .join('\n');
      case 'specialisationCodes':
        return (strategy?.specialisations ?? [])
          .filter(({ code }) => body.specialisationCodes.includes(code))
          .map(({ title }) => title)
          .join('\n');
      default:
        return body[field];
    }
  };
}

/** "K-E1 Fler i arbete: Ökar, Kvinnor 0,2 procentenheter, till 2028. Fler får arbete." */
function useContributionText(): (contribution: ContributionBody) => string {
  const t = useTranslations('initiative-form.review');
  const words = useTranslations('vocabulary');
  const { change } = useValueFormat();
  const breakdownName = useBreakdownName();
  const { data: effectGoals } = useQuery(allEffectGoalsQuery());
  return (contribution) => {
    const { effectGoalCode, direction, expected, unit, byYear, confidence } = contribution;
    const { mechanism, counterfactual, evidenceUrl } = contribution;
    const title = effectGoals?.items.find(({ code }) => code === effectGoalCode)?.title ?? '';
    const facts = [
      direction ? words(`direction.${direction}`) : '',
      ...expected.map((one) =>
        t('size', { who: breakdownName(one), size: change(one.value, unit) }),
      ),
      byYear ? t('byYear', { year: String(byYear) }) : '',
      confidence ? words(`confidence.${confidence}`) : '',
    ].filter(Boolean);
    const head = `${effectGoalCode.toUpperCase()} ${title}`.trim();
    return [head, facts.join(', '), mechanism, counterfactual, evidenceUrl]
      .filter(Boolean)
      .join(' · ');
  };
}
