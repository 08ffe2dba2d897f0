import { BIRTHS, SEXES } from '@samhandling/domain';
import { FormGroup, NumberField } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import { effectGoalQuery } from '../api/form-queries.ts';
import styles from './change-form-step.module.css';
import type { ContributionFieldsProps } from './contribution-fields-props.ts';

type Breakdown = {
  readonly sex: (typeof SEXES)[number] | null;
  readonly birth: (typeof BIRTHS)[number] | null;
};

/** How much, in the measure's unit, for everybody or split as the measure is. */
export function ExpectedValues({ contribution, onChange, faultOf, idOf }: ContributionFieldsProps) {
  const t = useTranslations('initiative-form.change');
  const breakdownName = useBreakdownName();
  const { changeUnit } = useValueFormat();
  const { data: effectGoal } = useQuery(effectGoalQuery(contribution.effectGoalCode));
  const measure = effectGoal?.measures.find(({ code }) => code === contribution.measureCode);
  const splits = splitsOf(measure?.breakdowns ?? { sex: false, birth: false });
  const isAt = (split: Breakdown) => (value: Breakdown) =>
    value.sex === split.sex && value.birth === split.birth;
  const set = (split: Breakdown, value: number | null) => {
    const others = contribution.expected.filter((expected) => !isAt(split)(expected));
    // A text that is no number stays as it is, so that its fault can be shown and corrected.
    onChange({
      expected: value === null ? others : [...others, { ...split, value: String(value) }],
    });
  };
  return (
    <FormGroup
      id={idOf('/expected')}
      label={t('values')}
      description={t('valuesHelp')}
      errorMessage={faultOf('/expected')}
    >
      <div className={styles.values}>
        {splits.map((split) => {
          const at = contribution.expected.findIndex(isAt(split));
          const found = contribution.expected[at];
          return (
            <NumberField
              key={keyOf(split)}
              id={idOf(`/expected/${at < 0 ? keyOf(split) : at}/value`)}
              label={breakdownName(split)}
              errorMessage={
                at < 0
                  ? undefined
                  : (faultOf(`/expected/${at}/value`) ?? faultOf(`/expected/${at}`))
              }
              value={found ? Number(found.value) : null}
              unit={contribution.unit ? changeUnit(contribution.unit) : undefined}
              onChange={(value) => set(split, value)}
            />
          );
        })}
      </div>
    </FormGroup>
  );
}

const keyOf = ({ sex, birth }: Breakdown): string => `${sex ?? 'all'}-${birth ?? 'all'}`;

/** Everybody, and each part that the measure is split into. */
function splitsOf({ sex, birth }: { sex: boolean; birth: boolean }): Breakdown[] {
  const sexes = sex ? SEXES : [null];
  const births = birth ? BIRTHS : [null];
  const all = { sex: null, birth: null };
  if (!sex && !birth) return [all];
  return [all, ...births.flatMap((one) => sexes.map((other) => ({ sex: other, birth: one })))];
}
