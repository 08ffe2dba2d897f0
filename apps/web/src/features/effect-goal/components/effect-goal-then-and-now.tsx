import type { EffectGoal } from '@samhandling/contract';
import { Heading } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { ChangedSince, NothingNamed } from '../../../lib/compared-days/change-parts.tsx';
import { FigureTable, type ComparedFigure } from '../../../lib/compared-days/figure-table.tsx';
import { gainedAndLost } from '../../../lib/compared-days/gained-and-lost.ts';
import { whenOf } from '../../../lib/compared-days/when.ts';
import { useDates } from '../../../lib/values/dates.ts';

type EffectGoalThenAndNowProps = { readonly then: EffectGoal; readonly now: EffectGoal };

/** Who contributes to an effect goal now and did not on a day, and what has been seen since. */
export function EffectGoalThenAndNow({ then, now }: EffectGoalThenAndNowProps) {
  const t = useTranslations('effects-then.goal');
  const { date } = useDates();
  const counted = ({ initiativeCount, observedCount }: EffectGoal) => ({
    initiatives: initiativeCount,
    observed: observedCount,
  });
  const was = t('sentence', {
    ...counted(then),
    when: whenOf(then.asOf, now.asOf),
    date: date(then.asOf),
  });
  return (
    <ChangedSince
      linksKnownFrom={then.linksKnownFrom}
      sentence={`${was} ${t('sentenceNow', counted(now))}`}
      note={t('today')}
      figures={<Figures then={then} now={now} />}
    >
      <Changes then={then} now={now} />
    </ChangedSince>
  );
}

/** Kinds of actors and municipalities that have come or gone, by name. */
function Changes({ then, now }: EffectGoalThenAndNowProps) {
  const t = useTranslations('effects-then.goal');
  const kinds = useTranslations('vocabulary');
  const format = useFormatter();
  const figures = useFigures({ then, now });
  const actorTypes = gainedAndLost(then.work.actorTypes, now.work.actorTypes, ({ type }) =>
    kinds(`actorType.${type}`),
  );
  const municipalities = gainedAndLost(
    then.work.municipalities,
    now.work.municipalities,
    ({ name }) => name,
  );
  const lines = (
    [
      ['actorTypes.gained', actorTypes.gained],
      ['actorTypes.lost', actorTypes.lost],
      ['municipalities.gained', municipalities.gained],
      ['municipalities.lost', municipalities.lost],
    ] as const
  ).filter(([, names]) => names.length > 0);
  return (
    <div>
      <Heading level={3} size={18}>
        {t('changedTitle')}
      </Heading>
      {lines.length === 0 ? <NothingNamed figures={Object.values(figures).flat()} /> : null}
      {lines.map(([key, names]) => (
        <p key={key}>{t(key, { count: names.length, names: format.list(names) })}</p>
      ))}
    </div>
  );
}

/** What is counted of the effect goal on both days, by table. */
function useFigures({ then, now }: EffectGoalThenAndNowProps) {
  const t = useTranslations('effects-then.goal.figures');
  const kinds = useTranslations('vocabulary');
  const row = (
    key: 'initiatives' | 'observed' | 'overdue' | 'endingSoon' | 'endPassed',
    countOf: (effectGoal: EffectGoal) => number,
  ): ComparedFigure => ({
    key,
    label: t(key),
    then: countOf(then),
    now: countOf(now),
    isPart: key === 'observed',
  });
  const measured = (countOf: (effectGoal: EffectGoal['measures'][number]) => number) =>
    now.measures.map((measure): ComparedFigure => {
      const before = then.measures.find(({ code }) => code === measure.code);
      return {
        key: measure.code,
        label: measure.name,
        isWritten: true,
        then: before ? countOf(before) : 0,
        now: countOf(measure),
      };
    });
  return {
    states: [
      row('initiatives', ({ initiativeCount }) => initiativeCount),
      row('observed', ({ observedCount }) => observedCount),
      row('overdue', ({ work }) => work.overdue),
      row('endingSoon', ({ work }) => work.endingSoon),
      row('endPassed', ({ work }) => work.endPassed),
    ],
    actorTypes: now.work.actorTypes.map(({ type, initiatives }): ComparedFigure => ({
      key: type,
      label: kinds(`actorType.${type}`),
      then: then.work.actorTypes.find((one) => one.type === type)?.initiatives ?? 0,
      now: initiatives,
    })),
    municipalities: now.work.municipalities.map(({ code, name, initiatives }): ComparedFigure => ({
      key: code,
      label: name,
      then: then.work.municipalities.find((one) => one.code === code)?.initiatives ?? 0,
      now: initiatives,
    })),
    expected: measured(({ effects }) => effects.sized + effects.maintained + effects.directionOnly),
    observed: measured(({ effects }) => effects.observed),
  };
}

function Figures({ then, now }: EffectGoalThenAndNowProps) {
  const t = useTranslations('effects-then.goal.figures');
  const { date } = useDates();
  const figures = useFigures({ then, now });
  const days = { from: date(then.asOf), to: date(now.asOf) };
  return (
    <>
      <FigureTable caption={t('caption', days)} head={t('head')} figures={figures.states} />
      <FigureTable
        caption={t('captionActorTypes', days)}
        head={t('actorTypes')}
        figures={figures.actorTypes}
      />
      <FigureTable
        caption={t('captionMunicipalities', days)}
        head={t('municipalities')}
        figures={figures.municipalities}
      />
      <FigureTable
        caption={t('captionExpected', days)}
        head={t('measure')}
        figures={figures.expected}
      />
      <FigureTable
        caption={t('captionObserved', days)}
        head={t('measure')}
        figures={figures.observed}
      />
    </>
  );
}
