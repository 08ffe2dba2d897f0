import type { ActionComparison } from '@samhandling/contract';
import { newThinFacts } from '@samhandling/domain';
import { Heading } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import {
  ChangedSince,
  ChangeList,
  NothingNamed,
} from '../../../lib/compared-days/change-parts.tsx';
import { gainedAndLost } from '../../../lib/compared-days/gained-and-lost.ts';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { useThinText } from '../../../lib/coverage/thin-text.ts';
import { paths } from '../../../lib/paths.ts';
import { inHexagonOrder, useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { ActionFigures, useActionFigures } from './action-figures.tsx';

type OnDay = ActionComparison['then'];
type ActionThenAndNowProps = { readonly compared: ActionComparison };

/** Which initiatives have come, closed and left since a day, who answered then and how far the work reached. */
export function ActionThenAndNow({ compared }: ActionThenAndNowProps) {
  const t = useTranslations('action-then');
  const { date } = useDates();
  const { region } = useRegion();
  const { asOf, today, then, now, linksKnownFrom } = compared;
  const told = ({ lead, coverage, facts }: OnDay) => ({
    active: facts.active,
    reached: Object.keys(coverage.reach.sites).length,
    municipalities: region.municipalities.length,
    hasLead: lead === null ? 'no' : 'yes',
    name: lead?.name ?? '',
  });
  const was = t('sentence', { ...told(then), when: whenOf(asOf, today), date: date(asOf) });
  return (
    <ChangedSince
      linksKnownFrom={linksKnownFrom}
      sentence={`${was} ${t('sentenceNow', told(now))}`}
      note={t('today')}
      figures={<ActionFigures compared={compared} />}
    >
      <Changes compared={compared} />
    </ChangedSince>
  );
}

function Changes({ compared }: ActionThenAndNowProps) {
  const t = useTranslations('action-then');
  const { states, places } = useActionFigures(compared);
  const sentences = useSentences(compared);
  const { changes } = compared;
  return (
    <div>
      <Heading level={3} size={18}>
        {t('changedTitle')}
      </Heading>
      {sentences.length + changes.length === 0 ? (
        <NothingNamed figures={[...states, ...places]} />
      ) : null}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {changes.map(({ change, count, initiatives }) => (
        <ChangeList
          key={change}
          summary={t(change, { count })}
          note={noteOf(count, initiatives.length, t)}
          items={initiatives.map(({ id, title }) => ({
            key: id,
            name: title,
            href: paths.initiative(id),
          }))}
        />
      ))}
    </div>
  );
}

/** That some of them are counted and not named, in words. */
function noteOf(
  count: number,
  named: number,
  t: ReturnType<typeof useTranslations<'action-then'>>,
): string | undefined {
  if (named === count) return undefined;
  return named === 0 ? t('noneNamed', { count }) : t('unnamed', { count: count - named });
}

/** More municipalities than these are only counted: the table of the figures has them all. */
const MOST_NAMES = 5;

/** What has happened to its owner, its reach, what is thin, and the reports. */
function useSentences({ then, now, reported }: ActionComparison): string[] {
  const t = useTranslations('action-then');
  const format = useFormatter();
  const thinText = useThinText();
  const reach = useReachChange(then, now);
  const [thinner, thicker] = [newThin(then, now), newThin(now, then)];
  const places = (key: 'gained' | 'lost', names: readonly string[]) =>
    names.length === 0
      ? []
      : [
          t(key, {
            count: names.length,
            few: names.length <= MOST_NAMES ? 'yes' : 'no',
            names: format.list(names),
          }),
        ];
  const thin = (key: 'thinner' | 'thicker', facts: readonly string[]) =>
    facts.length === 0 ? [] : [t(key, { facts: format.list(facts) })];
  return [
    ...ownerChange(then, now, t),
    ...places('gained', reach.gained),
    ...places('lost', reach.lost),
    ...thin('thinner', thinner.map(thinText)),
    ...thin('thicker', thicker.map(thinText)),
    ...(reported > 0 ? [t('reported', { count: reported })] : []),
  ];
}

function useReachChange(then: OnDay, now: OnDay) {
  const { region } = useRegion();
  const reachOf = ({ coverage: { reach } }: OnDay) =>
    inHexagonOrder(region.municipalities).map(({ code, name }) => ({
      name,
      initiatives: reach.sites[code] ?? 0,
    }));
  return gainedAndLost(reachOf(then), reachOf(now), ({ name }) => name);
}

/** What makes the work of one day thin and not that of the other; nothing of a day without active work. */
function newThin(before: OnDay, after: OnDay) {
  if (before.facts.active === 0 || after.facts.active === 0) return [];
  const comparedOf = ({ coverage, facts }: OnDay) => ({
    ...coverage,
    active: facts.active,
    reach: coverage.reach.municipalities,
  });
  const facts = newThinFacts(comparedOf(before), comparedOf(after));
  return after.coverage.thin.filter(({ fact }) => facts.includes(fact));
}

function ownerChange(
  { lead: before, coverage: then }: OnDay,
  { lead, coverage: now }: OnDay,
  t: ReturnType<typeof useTranslations<'action-then'>>,
): string[] {
  if (before?.id !== lead?.id) {
    const names = { name: lead?.name ?? '', before: before?.name ?? '' };
    return [t(`owner.${before === null ? 'new' : lead === null ? 'gone' : 'other'}`, names)];
  }
  const isNewlyClaimed = then.owner === 'none' && now.owner !== 'none' && lead === null;
  return isNewlyClaimed ? [t('owner.claimed')] : [];
}
