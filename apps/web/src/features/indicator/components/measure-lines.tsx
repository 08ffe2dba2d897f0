import {
  BulletKey,
  BulletLine,
  ChartFigure,
  SparkLine,
  type BulletMark,
  type BulletValues,
  type ChartTable,
} from '@samhandling/charts';
import type { MeasureLine } from '@samhandling/contract';
import { periodPlace } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';
import { usePeriodText } from '../../../lib/values/period-text.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { bulletValuesOf, lastTarget, linePeriod, marksOf } from './measure-line-model.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './measure-lines.module.css';
import { TargetLines } from './target-lines.tsx';

type MeasureLinesProps = {
  readonly measures: readonly MeasureLine[];
  /** Name of the file: "k-e1-matt.csv". */
  readonly csvName: string;
};

/** Each measure in a line: the county, women and men beside the nation and what is to be reached. */
export function MeasureLines({ measures, csvName }: MeasureLinesProps) {
  const t = useTranslations('measure-line.standing');
  const table = useTable(measures);
  const marks = [...new Set(measures.flatMap((measure) => marksOf(bulletValuesOf(measure))))];
  const letters = { women: t('letter.women'), men: t('letter.men') };
  return (
    <Charts>
      <ChartFigure
        caption={t('caption')}
        summary=""
        isSummaryHidden
        isCaptionHidden
        table={table}
        csvName={csvName}
      >
        <div className={styles.lines}>
          <div className={styles.head}>
            <span aria-hidden="true">{t('measure')}</span>
            <BulletKey
              shown={marks}
              letters={letters}
              labels={{
                county: t('key.county'),
                women: t('key.women'),
                men: t('key.men'),
                nation: t('key.nation'),
                target: t('key.target'),
                direction: t('key.direction'),
              }}
            />
            <span aria-hidden="true">{t('targets')}</span>
          </div>
          <ul role="list" className={styles.rows}>
            {measures.map((measure) => (
              <Line
                key={measure.code}
                measure={measure}
                letters={letters}
                nameOf={(code) => measures.find((one) => one.code === code)?.name ?? code}
              />
            ))}
          </ul>
        </div>
      </ChartFigure>
    </Charts>
  );
}

type LineProps = {
  readonly measure: MeasureLine;
  readonly letters: { readonly women: string; readonly men: string };
  readonly nameOf: (code: string) => string;
};

function Line({ measure, letters, nameOf }: LineProps) {
  const t = useTranslations('measure-line.standing');
  const { number, unit } = useValueFormat();
  const { indicator, name, curve, breaks } = measure;
  const values = bulletValuesOf(measure);
  const period = linePeriod(measure);
  const target = lastTarget(measure);
  const write = (mark: BulletMark, value: number) =>
    mark === 'nation' || mark === 'target'
      ? t(`at.${mark}`, { value: number(value) })
      : number(value);
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <Link href={paths.indicator(indicator.code)}>
          <Written>{name}</Written>
        </Link>
        <span className={styles.unit}>
          {period === null
            ? unit(measure.unit)
            : t('unit', { unit: measure.unit === 'percent' ? '%' : unit(measure.unit), period })}
        </span>
      </div>
      <BulletLine
        values={values}
        write={write}
        letters={letters}
        text={useLineText()(measure, values)}
      />
      <div className={styles.curve}>
        <SparkLine
          points={curve.map(({ period: at, value }) => ({
            period: periodPlace(at),
            value: Number(value),
          }))}
          target={target}
          breaks={breaks.map(periodPlace)}
          text={useCurveText()(measure)}
        />
      </div>
      <TargetLines measure={measure} nameOf={nameOf} />
      {measure.definition ? (
        <p className={styles.definition}>
          {t.rich('definition', {
            text: measure.definition,
            written: (words: ReactNode) => <Written>{words}</Written>,
          })}
        </p>
      ) : null}
    </li>
  );
}

/** "81,5 i länet, 77,2 för kvinnor, 79,1 i riket": what the picture says, for who hears it. */
function useLineText() {
  const t = useTranslations('measure-line.standing');
  const format = useFormatter();
  const { value } = useValueFormat();
  return ({ name, unit }: MeasureLine, values: BulletValues): string => {
    const said = (['county', 'women', 'men', 'nation', 'target'] as const).flatMap((mark) => {
      const found = values[mark];
      return found === null ? [] : [t(`said.${mark}`, { value: value(found, unit) })];
    });
    if (values.direction) said.push(t(`said.${values.direction}`));
    return said.length === 0 ? t('noValue') : t('text', { name, list: format.list(said) });
  };
}

function useCurveText() {
  const t = useTranslations('measure-line.standing');
  const when = usePeriodText();
  const { value } = useValueFormat();
  return ({ curve, unit }: MeasureLine): string => {
    const [first, last] = [curve[0], curve.at(-1)];
    return first && last
      ? t('curve', {
          first: value(first.value, unit),
          from: when(first.period),
          last: value(last.value, unit),
          to: when(last.period),
        })
      : '';
  };
}

function useTable(measures: readonly MeasureLine[]): ChartTable {
  const t = useTranslations('measure-line.standing');
  const { unit } = useValueFormat();
  const head = (key: 'county' | 'women' | 'men' | 'nation' | 'target') => ({
    key,
    label: t(`table.${key}`),
    isNumber: true,
  });
  return {
    columns: [
      { key: 'measure', label: t('measure') },
      { key: 'unit', label: t('table.unit') },
      { key: 'period', label: t('table.period') },
      head('county'),
      head('women'),
      head('men'),
      head('nation'),
      head('target'),
    ],
    rows: measures.map((measure) => {
      const { county, women, men, nation, target } = bulletValuesOf(measure);
      return {
        key: measure.code,
        href: paths.indicator(measure.indicator.code),
        cells: [
          measure.name,
          unit(measure.unit),
          linePeriod(measure),
          county,
          women,
          men,
          nation,
          target,
        ],
      };
    }),
  };
}
