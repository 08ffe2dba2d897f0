import type { AssessmentInput, Target } from '@samhandling/contract';
import { DataTable, type DataTableColumn } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './assessment-details.module.css';
import { AssessmentSteps } from './assessment-steps.tsx';

type AssessmentDetailsProps = {
  readonly target: Target;
  /** Unit of what is compared, where a step does not say it. */
  readonly unit: string;
};

/** By which rule a target is judged, from which values and how: enough to reckon it by hand. */
export function AssessmentDetails({ target, unit }: AssessmentDetailsProps) {
  const t = useTranslations('assessment.inputs');
  const ruleText = useRuleText();
  const columns = useColumns();
  const { inputs, steps } = target.assessment;
  return (
    <div className={styles.details}>
      <p className={styles.rule}>{ruleText(target)}</p>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={inputs}
        rowKey={keyOf}
        className={styles.inputs}
        empty={<p>{t('none')}</p>}
      />
      {steps.length > 0 ? (
        <div>
          <p className={styles.head}>{t('arithmetic')}</p>
          <AssessmentSteps assessmentSteps={steps} unit={unit} />
          <p className={styles.rounding}>{t('rounding')}</p>
        </div>
      ) : null}
    </div>
  );
}

const keyOf = ({ role, place, sex, birth, period, origin }: AssessmentInput) =>
  [role, place, sex, birth, period, origin].join();

function useRuleText(): (target: Target) => string {
  const t = useTranslations('assessment.rule');
  return (target) => {
    const { assessment, bound, parityBetween, per, direction, differs } = target;
    const { rule } = assessment;
    if (per !== null) return t(direction === null ? 'perYear' : 'perYearRise');
    if (differs === 'net') return t('net');
    const isLevel = rule === 'at_least' || rule === 'at_most';
    return [
      rule === 'at_least' ? t(rule, { bound: bound ?? 'none' }) : t(rule),
      isLevel || rule === 'change_against_base' ? t('path') : '',
      rule === 'at_most' && direction !== null ? t('alsoMove') : '',
      rule === 'parity_between_sexes' && parityBetween.length > 1 ? t('pairs') : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
}

function useColumns(): DataTableColumn<AssessmentInput>[] {
  const t = useTranslations('assessment.inputs');
  const words = useTranslations('indicator');
  const { region } = useRegion();
  const { exactValue } = useValueFormat();
  const nameOf = useBreakdownName();
  const valueOf = ({ value: said, unit, relativeToYear }: AssessmentInput): string => {
    if (said === null) return words('values.missing');
    return relativeToYear === null
      ? exactValue(said, unit)
      : t('since', { value: exactValue(said, unit), year: String(relativeToYear) });
  };
  return [
    {
      key: 'role',
      header: t('role'),
      isRowHeader: true,
      render: ({ role }) => t(`roles.${role}`),
    },
    {
      key: 'place',
      header: words('values.place'),
      render: ({ place }) => (place === 'nation' ? region.nationName : region.name),
    },
    { key: 'group', header: words('values.group'), render: nameOf },
    { key: 'period', header: words('values.period'), render: ({ period }) => period },
    { key: 'value', header: words('values.value'), align: 'end', render: valueOf },
    {
      key: 'status',
      header: words('values.status'),
      render: ({ status }) => words(`status.${status}`),
    },
    {
      key: 'origin',
      header: t('origin'),
      render: ({ origin }) => t(`origins.${origin}`),
    },
    { key: 'source', header: words('values.source'), render: ({ source }) => source },
  ];
}
