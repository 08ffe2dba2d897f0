import { ChangeChart, yearPlace } from '@samhandling/charts';
import type { MeasureLine } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './measure-changes.module.css';

type MeasureChangesProps = {
  readonly measures: readonly MeasureLine[];
  /** The day that it is told for. */
  readonly today: string;
};

/** What initiatives expect and have seen of each measure: a small picture for each that has a size. */
export function MeasureChanges({ measures, today }: MeasureChangesProps) {
  const t = useTranslations('measure-line.changes');
  const drawn = measures.filter(({ effects }) => effects.marks.length > 0);
  const said = measures.filter((measure) => !drawn.includes(measure) && countOf(measure) > 0);
  const noteOf = useNote();
  return (
    <Charts>
      <div className={styles.changes}>
        {drawn.map((measure) => (
          <Changes key={measure.code} measure={measure} today={today} />
        ))}
      </div>
      {said.length > 0 ? (
        <ul role="list" className={styles.said} aria-label={t('withoutSize')}>
          {said.map((measure) => (
            <li key={measure.code}>
              <b>
                <Written>{measure.name}</Written>
              </b>{' '}
              {noteOf(measure)}
            </li>
          ))}
        </ul>
      ) : null}
    </Charts>
  );
}

const countOf = ({ effects }: MeasureLine) =>
  effects.sized + effects.maintained + effects.directionOnly + effects.observed;

type ChangesProps = { readonly measure: MeasureLine; readonly today: string };

function Changes({ measure, today }: ChangesProps) {
  const t = useTranslations('measure-line.changes');
  const kinds = useTranslations('contribution.kind');
  const { changeUnit } = useValueFormat();
  const nameOf = useBreakdownName();
  const change = useChange();
  const note = useNote()(measure);
  const sums = useSums()(measure);
  return (
    <ChangeChart
      caption={measure.name}
      unit={t('unit', { unit: changeUnit(measure.unit) })}
      summary={[measure.name, note, sums].join(' ')}
      today={yearPlace(today)}
      csvName={`${measure.code}-effekter.csv`}
      note={
        <>
          <p>{note}</p>
          <p>{sums}</p>
        </>
      }
      formatChange={change}
      kindLabels={{ observed: kinds('observed'), expected: kinds('expected') }}
      tableLabels={{
        kind: t('table.kind'),
        year: t('table.year'),
        change: t('table.change'),
        group: t('table.group'),
        count: t('table.count'),
      }}
      rows={measure.effects.marks.map((mark, index) => ({
        key: String(index),
        kind: mark.kind,
        year: mark.year,
        change: Number(mark.change),
        group: nameOf(mark),
        count: mark.initiatives,
      }))}
    />
  );
}

const useChange = () => {
  const format = useFormatter();
  return (value: number) =>
    format.number(value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 });
};

/** "4 säger hur mycket, 5 har sett något och 6 ska hålla nivån." */
function useNote() {
  const t = useTranslations('measure-line.changes');
  const format = useFormatter();
  return ({ effects }: MeasureLine): string => {
    const said = (['sized', 'observed', 'directionOnly', 'maintained'] as const).flatMap((key) =>
      effects[key] > 0 ? [t(`count.${key}`, { count: effects[key] })] : [],
    );
    const list = t('counts', { list: format.list(said) });
    return effects.isRounded ? `${list} ${t('rounded')}` : list;
  };
}

/** What is added, or why nothing is. */
function useSums() {
  const t = useTranslations('measure-line.changes');
  const format = useFormatter();
  const change = useChange();
  const { changeUnit } = useValueFormat();
  const nameOf = useBreakdownName();
  return ({ unit, effects: { isAddable, sums } }: MeasureLine): string => {
    if (!isAddable) return t(unit === 'percent' ? 'share' : 'neverAdded');
    if (sums.length === 0) return t('nothingToAdd');
    const list = sums.map(({ kind, year, direction, total, accepted, initiatives, sex, birth }) =>
      t(`sum.${kind}`, {
        size: change(direction === 'decrease' ? -Number(total) : Number(total)),
        unit: changeUnit(unit),
        year: String(year),
        count: initiatives,
        review: Number(accepted) === 0 ? 'none' : accepted === total ? 'all' : 'part',
        accepted: change(direction === 'decrease' ? -Number(accepted) : Number(accepted)),
        group: sex === null && birth === null ? 'all' : 'part',
        name: nameOf({ sex, birth }).toLocaleLowerCase(),
      }),
    );
    return t('added', { list: format.list(list) });
  };
}
