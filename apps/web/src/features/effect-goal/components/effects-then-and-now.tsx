import { EFFECT_CHANGES, effectChanges, type EffectChange } from '@samhandling/domain';
import { Heading } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ChangedSince, ChangeList } from '../../../lib/compared-days/change-parts.tsx';
import { FigureTable } from '../../../lib/compared-days/figure-table.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';

type ComparedEffectGoal = {
  readonly code: string;
  readonly title: string;
  readonly initiatives: number;
  readonly observed: number;
};
type ComparedInitiative = { readonly id: string; readonly title: string };

/** The effect goals as they were on a day. */
export type EffectsOnDay = {
  readonly asOf: string;
  readonly linksKnownFrom: string | null;
  readonly effectGoals: readonly ComparedEffectGoal[];
  /** Where they are few, all initiatives by name. */
  readonly named?: readonly ComparedInitiative[] | null;
};

type EffectsThenAndNowProps = {
  /** Both of the same selection. */
  readonly then: EffectsOnDay;
  readonly now: EffectsOnDay;
  readonly sentence: string;
};

/** Which effect goals have gained or lost initiatives and observed effects since a day. */
export function EffectsThenAndNow({ then, now, sentence }: EffectsThenAndNowProps) {
  const t = useTranslations('effects-then');
  const common = useTranslations('compared-days');
  const { date } = useDates();
  const effectGoals = now.effectGoals.flatMap((effectGoal) => {
    const before = then.effectGoals.find(({ code }) => code === effectGoal.code);
    return before ? [{ then: before, now: effectGoal }] : [];
  });
  const table = (figure: 'initiatives' | 'observed') => (
    <FigureTable
      caption={t(`caption.${figure}`, { from: date(then.asOf), to: date(now.asOf) })}
      head={t('effectGoal')}
      figures={effectGoals.map((effectGoal) => ({
        key: effectGoal.now.code,
        label: `${effectGoal.now.code.toUpperCase()} ${effectGoal.now.title}`,
        isWritten: true,
        then: effectGoal.then[figure],
        now: effectGoal.now[figure],
      }))}
    />
  );
  const named = namedChanges(then, now);
  const groups = EFFECT_CHANGES.flatMap((change) => {
    const changed = effectGoals.filter((effectGoal) =>
      effectChanges(effectGoal.then, effectGoal.now).includes(change),
    );
    return changed.length === 0 ? [] : [{ change, effectGoals: changed }];
  });
  return (
    <ChangedSince
      linksKnownFrom={then.linksKnownFrom}
      sentence={sentence}
      figures={
        <>
          {table('initiatives')}
          {table('observed')}
        </>
      }
    >
      <div>
        <Heading level={3} size={18}>
          {t('changedTitle')}
        </Heading>
        {groups.length === 0 && named.length === 0 ? <p>{common('nothing')}</p> : null}
        {groups.map((group) => (
          <Group key={group.change} {...group} />
        ))}
        {named.map(([key, initiatives]) => (
          <ChangeList
            key={key}
            summary={t(key, { count: initiatives.length })}
            items={initiatives.map(({ id, title }) => ({
              key: id,
              name: title,
              href: paths.initiative(id),
            }))}
          />
        ))}
      </div>
    </ChangedSince>
  );
}

type GroupProps = {
  readonly change: EffectChange;
  readonly effectGoals: readonly {
    readonly then: ComparedEffectGoal;
    readonly now: ComparedEffectGoal;
  }[];
};

/** What the same has happened to, from how many to how many. */
function Group({ change, effectGoals }: GroupProps) {
  const t = useTranslations('effects-then');
  const common = useTranslations('compared-days');
  const figure = change === 'seen' || change === 'unseen' ? 'observed' : 'initiatives';
  return (
    <ChangeList
      summary={t(`group.${change}`, { count: effectGoals.length })}
      items={effectGoals.map(({ then, now }) => ({
        key: now.code,
        code: now.code.toUpperCase(),
        name: now.title,
        href: paths.effectGoal(now.code),
        became: common('fromTo', {
          from: String(then[figure]),
          to: t(`became.${figure}`, { count: now[figure] }),
        }),
      }))}
    />
  );
}

/** Which initiatives have come and which are gone, where they are few on both days. */
function namedChanges({ named: then }: EffectsOnDay, { named: now }: EffectsOnDay) {
  if (!then || !now) return [];
  const missingIn = (others: readonly ComparedInitiative[]) => {
    const known = new Set(others.map(({ id }) => id));
    return ({ id }: ComparedInitiative) => !known.has(id);
  };
  return (
    [
      ['arrived', now.filter(missingIn(then))],
      ['left', then.filter(missingIn(now))],
    ] as const
  ).filter(([, initiatives]) => initiatives.length > 0);
}
