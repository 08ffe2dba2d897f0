import type { CoverageMap } from '@samhandling/contract';
import { addMonths } from '@samhandling/domain';
import {
  Heading,
  Icon,
  Lead,
  Row,
  RowList,
  StateMark,
  TileGlyph,
  VisuallyHidden,
} from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { tileContextOf, tileStateOf, type TileContext } from '../../../lib/coverage/tile-state.ts';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import {
  changedActions,
  FIGURE_KEYS,
  FIGURES,
  scopeOf,
  type ChangedAction,
} from './coverage-change.ts';
import { FigureTable } from './figure-table.tsx';
import { TotalsThenAndNow, type TotalsThenAndNowProps } from './totals-then-and-now.tsx';
import styles from './then-and-now.module.css';

type ThenAndNowProps = {
  readonly then: CoverageMap;
  readonly now: CoverageMap;
  /** Only of this area. */
  readonly area?: string;
  /** The columns of the matrix on both days, of the same actions. */
  readonly totals?: TotalsThenAndNowProps;
};

/** What has changed since a day: in one sentence, in figures, and action by action. */
export function ThenAndNow({ then, now, area, totals }: ThenAndNowProps) {
  const t = useTranslations('coverage.then');
  const { date } = useDates();
  const [before, after] = [scopeOf(then, area), scopeOf(now, area)];
  const [unowned, unownedNow] = [FIGURES.unowned(before.summary), FIGURES.unowned(after.summary)];
  const changed = changedActions(before.areas, after.areas);
  return (
    <div className={styles.change}>
      <Lead size={22}>
        {t('sentence', {
          when: whenOf(then.asOf, now.asOf),
          date: date(then.asOf),
          then: unowned,
          total: before.summary.actions,
        })}{' '}
        {t('sentenceNow', {
          change: unowned === unownedNow ? 'same' : 'other',
          now: unownedNow,
        })}
      </Lead>
      <FigureTable
        caption={t('caption', { from: date(then.asOf), to: date(now.asOf) })}
        head={t('column.actions')}
        figures={FIGURE_KEYS.map((key) => ({
          key,
          label: t(`figure.${key}`),
          then: FIGURES[key](before.summary),
          now: FIGURES[key](after.summary),
          isPart: key === 'claimed',
        }))}
      />
      {totals ? <TotalsThenAndNow {...totals} /> : null}
      <Heading level={3} size={18}>
        {t('changedTitle')}
      </Heading>
      {changed.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <>
          <p>{t('changed', { count: changed.length })}</p>
          <RowList label={t('changedTitle')}>
            {changed.map((action) => (
              <ChangedRow key={action.now.code} action={action} context={tileContextOf(now)} />
            ))}
          </RowList>
        </>
      )}
    </div>
  );
}

function whenOf(then: string, now: string): 'year' | 'halfYear' | 'other' {
  if (then === addMonths(now, -12)) return 'year';
  return then === addMonths(now, -6) ? 'halfYear' : 'other';
}

type ChangedRowProps = { readonly action: ChangedAction; readonly context: TileContext };

function ChangedRow({ action: { area, then, now }, context }: ChangedRowProps) {
  const words = useTranslations('vocabulary');
  return (
    <Row
      title={now.text}
      href={paths.action(now.code)}
      area={area}
      kicker={now.code.toUpperCase()}
      lead={<TileGlyph state={tileStateOf(now, context)} />}
    >
      {then.ownership === now.ownership ? null : (
        <p className={styles.step}>
          <StateMark
            kind="ownership"
            value={then.ownership}
            label={words(`coverageOwnership.${then.ownership}`)}
          />
          <Became />
          <StateMark
            kind="ownership"
            value={now.ownership}
            label={words(`coverageOwnership.${now.ownership}`)}
          />
        </p>
      )}
      {then.activity === now.activity ? null : (
        <p className={styles.step}>
          <StateMark
            kind="activity"
            value={then.activity}
            label={words(`coverageActivity.${then.activity}`)}
          />
          <Became />
          <StateMark
            kind="activity"
            value={now.activity}
            label={words(`coverageActivity.${now.activity}`)}
          />
        </p>
      )}
    </Row>
  );
}

function Became() {
  const t = useTranslations('coverage.then');
  return (
    <>
      {' '}
      <Icon name="arrow-right" className={styles.arrow} />
      <VisuallyHidden>{t('became')}</VisuallyHidden>{' '}
    </>
  );
}
