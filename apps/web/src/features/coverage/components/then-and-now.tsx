import type { CoverageMap } from '@samhandling/contract';
import { newThinFacts } from '@samhandling/domain';
import { Heading } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import {
  ChangedSince,
  ChangeList,
  NothingNamed,
} from '../../../lib/compared-days/change-parts.tsx';
import { FigureTable } from '../../../lib/compared-days/figure-table.tsx';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import {
  changesBetween,
  FIGURE_KEYS,
  FIGURES,
  PARTS,
  type ChangedAction,
  type ChangeGroup,
} from './coverage-change.ts';
import { TotalsThenAndNow, type TotalsThenAndNowProps } from './totals-then-and-now.tsx';

type ThenAndNowProps = {
  /** Both of the same selection, and counted with the same depth. */
  readonly then: CoverageMap;
  readonly now: CoverageMap;
  /** The columns of the matrix on both days, of the same actions. */
  readonly totals?: TotalsThenAndNowProps;
  /** Of the whole county also how many initiatives there are is said first. */
  readonly of?: 'selection' | 'county';
  /** What a page says first of its own; else how many actions lack an owner. */
  readonly sentence?: string;
  /** What else is told as it is today. */
  readonly note?: string;
  /** Figures of the page's own, before those of the actions. */
  readonly figures?: ReactNode;
};

/** What has changed since a day: in one sentence, in figures, and action by action. */
export function ThenAndNow({
  then,
  now,
  totals,
  of = 'selection',
  sentence,
  note,
  figures,
}: ThenAndNowProps) {
  const t = useTranslations('coverage-then');
  const { date } = useDates();
  const unowned = useUnownedSentence(then, now);
  const county = useCountySentence(then, now);
  const states = FIGURE_KEYS.map((key) => ({
    key,
    label: t(`figure.${key}`),
    then: FIGURES[key](then.matching),
    now: FIGURES[key](now.matching),
    isPart: PARTS.includes(key),
  }));
  const groups = changesBetween(then.areas, now.areas);
  return (
    <ChangedSince
      linksKnownFrom={then.linksKnownFrom}
      sentence={sentence ?? (of === 'county' ? county : unowned)}
      note={note}
      figures={
        <>
          {figures}
          <FigureTable
            caption={t('caption', { from: date(then.asOf), to: date(now.asOf) })}
            head={t('column.actions')}
            figures={states}
          />
          {totals ? <TotalsThenAndNow {...totals} /> : null}
        </>
      }
    >
      <div>
        <Heading level={3} size={18}>
          {t('changedTitle')}
        </Heading>
        {groups.length === 0 ? <NothingNamed figures={states} /> : null}
        {groups.map((group) => (
          <Group key={group.change} group={group} municipalities={now.municipalities} />
        ))}
      </div>
    </ChangedSince>
  );
}

function useCountySentence(then: CoverageMap, now: CoverageMap): string {
  const t = useTranslations('coverage-then.county');
  const { date } = useDates();
  const counted = ({ initiatives, matching }: CoverageMap) => ({
    initiatives,
    ongoing: FIGURES.ongoing(matching),
    thin: FIGURES.thin(matching),
    unowned: FIGURES.unowned(matching),
  });
  const was = t('sentence', {
    ...counted(then),
    actions: then.matching.actions,
    when: whenOf(then.asOf, now.asOf),
    date: date(then.asOf),
  });
  return `${was} ${t('sentenceNow', counted(now))}`;
}

function useUnownedSentence(then: CoverageMap, now: CoverageMap): string {
  const t = useTranslations('coverage-then');
  const { date } = useDates();
  const [unowned, unownedNow] = [FIGURES.unowned(then.matching), FIGURES.unowned(now.matching)];
  const was = t('sentence', {
    when: whenOf(then.asOf, now.asOf),
    date: date(then.asOf),
    then: unowned,
    total: then.matching.actions,
  });
  const is = t('sentenceNow', {
    change: unowned === unownedNow ? 'same' : 'other',
    now: unownedNow,
  });
  return `${was} ${is}`;
}

type GroupProps = { readonly group: ChangeGroup; readonly municipalities: number };

/** What the same has happened to, from what to what in words. */
function Group({ group: { change, actions }, municipalities }: GroupProps) {
  const t = useTranslations('coverage-then');
  const became = useBecame(change, municipalities);
  return (
    <ChangeList
      summary={t(`group.${change}`, { count: actions.length })}
      items={actions.map((action) => ({
        key: action.now.code,
        code: action.now.code.toUpperCase(),
        name: action.now.text,
        href: paths.action(action.now.code),
        became: became(action),
      }))}
    />
  );
}

function useBecame(change: ChangeGroup['change'], municipalities: number) {
  const t = useTranslations('coverage-then.became');
  const common = useTranslations('compared-days');
  const words = useTranslations('vocabulary');
  const format = useFormatter();
  const factsOf = (facts: ReturnType<typeof newThinFacts>) =>
    format.list(facts.map((fact) => words(`thinFact.${fact}`).toLocaleLowerCase()));
  const fromTo = (from: number, to: string) => common('fromTo', { from: String(from), to });
  return ({ then, now }: ChangedAction): string => {
    const text = {
      begun: () => t('active', { count: now.active }),
      ceased: () => words(`coverageActivity.${now.activity}`),
      owned: () => t('owner', { name: now.lead ?? '' }),
      disowned: () => t('noOwner', { was: then.owner, name: then.lead ?? '' }),
      claimed: () => words(`coverageOwner.${now.owner}`),
      thinner: () => factsOf(newThinFacts(then, now)),
      thicker: () => t('noLonger', { facts: factsOf(newThinFacts(now, then)) }),
      wider: () => fromTo(then.reach, t('reach', { reach: now.reach, municipalities })),
      narrower: () => fromTo(then.reach, t('reach', { reach: now.reach, municipalities })),
      more: () => fromTo(then.active, t('active', { count: now.active })),
      fewer: () => fromTo(then.active, t('active', { count: now.active })),
    } satisfies Record<typeof change, () => string>;
    return text[change]();
  };
}
