import type { MunicipalityMeasure } from '@samhandling/contract';
import { Disclosure, Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './municipality-measures.module.css';

/** So many measures are shown and printed; the others are folded. */
export const PRINTED_MEASURES = 6;

type MunicipalityMeasuresProps = {
  readonly name: string;
  readonly measures: readonly MunicipalityMeasure[];
};

/** The values of a municipality beside the county, the nation and all other municipalities. */
export function MunicipalityMeasures({ name, measures }: MunicipalityMeasuresProps) {
  const t = useTranslations('municipality.measures');
  if (measures.length === 0) return <p>{t('none')}</p>;
  // A share can be compared with any place, a number only with places of the same size.
  const inOrder = [...measures.filter(isShare), ...measures.filter((one) => !isShare(one))];
  const rest = inOrder.slice(PRINTED_MEASURES);
  return (
    <>
      <MeasureTable name={name} measures={inOrder.slice(0, PRINTED_MEASURES)} />
      {rest.length > 0 ? (
        <Disclosure summary={t('more', { count: rest.length })}>
          <MeasureTable name={name} measures={rest} />
        </Disclosure>
      ) : null}
    </>
  );
}

const isShare = ({ unit }: Pick<MunicipalityMeasure, 'unit'>) => unit === 'percent';

function MeasureTable({ name, measures }: MunicipalityMeasuresProps) {
  const t = useTranslations('municipality.measures');
  const { number, unit } = useValueFormat();
  const written = (value: string | null) => (value === null ? '–' : number(rounded(value)));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        <span className={styles.key}>
          <Mark kind="own" /> {name}
        </span>{' '}
        <span className={styles.key}>
          <Mark kind="county" /> {t('county')}
        </span>{' '}
        <span className={styles.key}>
          <Mark kind="nation" /> {t('nation')}
        </span>{' '}
        <span className={styles.key}>{t('ticks')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <td />
          <th scope="col" data-number="">
            {name}
          </th>
          <th scope="col" data-number="">
            {t('county')}
          </th>
          <th scope="col" data-number="">
            {t('nation')}
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={`${measure.indicator.code} ${measure.code}`}>
            <th scope="row">
              <Link href={paths.indicator(measure.indicator.code)}>
                <Written>{measure.name}</Written>
              </Link>{' '}
              <span className={styles.unit}>
                {unit(measure.unit)}, {measure.period}
              </span>
            </th>
            <td className={styles.strip}>
              <Strip measure={measure} />
            </td>
            <td data-number="">
              <b>{written(measure.value)}</b>
            </td>
            <td data-number="">{written(measure.county)}</td>
            <td data-number="">{written(measure.nation)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Four figures say enough beside others. */
const rounded = (value: string): string => String(Number(Number(value).toPrecision(4)));

const WIDTH = 120;
const MIDDLE = 8;
const MARGIN = 6;

/** All municipalities as ticks on one line with the own one, and for shares the county and the nation. */
function Strip({ measure }: { measure: MunicipalityMeasure }) {
  const { municipalities, value } = measure;
  const county = isShare(measure) ? measure.county : null;
  const nation = isShare(measure) ? measure.nation : null;
  const all = [...municipalities.map((one) => one.value), value, county, nation].flatMap((one) =>
    one === null ? [] : [Number(one)],
  );
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = (one: string) =>
    most === least
      ? WIDTH / 2
      : MARGIN + ((Number(one) - least) / (most - least)) * (WIDTH - 2 * MARGIN);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${2 * MIDDLE}`} aria-hidden="true">
      <path d={`M0 ${MIDDLE}H${WIDTH}`} className={styles.line} />
      {municipalities.map((one) => (
        <path key={one.code} d={`M${x(one.value)} 4V12`} className={styles.tick} />
      ))}
      {nation === null ? null : <path d={`M${x(nation)} 1V15`} className={styles.nation} />}
      {county === null ? null : <path d={diamond(x(county))} className={styles.county} />}
      <circle cx={x(value)} cy={MIDDLE} r="4" className={styles.own} />
    </svg>
  );
}

const diamond = (x: number) => `M${x} 3L${x + 5} 8L${x} 13L${x - 5} 8Z`;

function Mark({ kind }: { kind: 'own' | 'county' | 'nation' }) {
  return (
    <svg viewBox="0 0 16 16" className={styles.mark} aria-hidden="true">
      {kind === 'own' ? <circle cx="8" cy="8" r="4" className={styles.own} /> : null}
      {kind === 'county' ? <path d={diamond(8)} className={styles.county} /> : null}
      {kind === 'nation' ? <path d="M8 1V15" className={styles.nation} /> : null}
    </svg>
  );
}
