import { BIRTHS, SEXES } from '@samhandling/domain';
import { FormGroup, FormRow, NumberField } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import { goalQuery } from '../api/form-queries.ts';
import type { ContributionFieldsProps } from './contribution-fields.tsx';

type Breakdown = {
  readonly sex: (typeof SEXES)[number] | null;
  readonly birth: (typeof BIRTHS)[number] | null;
};

/** How much, in the measure's unit, for everybody or split as the measure is. */
export function ExpectedValues({ contribution, onChange, faultOf, idOf }: ContributionFieldsProps) {
  const t = useTranslations('initiative-form.change');
  const breakdownName = useBreakdownName();
  const { unit } = useValueFormat();
  const { data: goal } = useQuery(goalQuery(contribution.effectGoalCode));
  const measure = goal?.indicatorDetails
    .flatMap(({ measures }) => measures)
    .find(({ code }) => code === contribution.measureCode);
  const splits = splitsOf(measure?.breakdowns ?? { sex: false, birth: false });
  const isAt = (split: Breakdown) => (value: Breakdown) =>
    value.sex === split.sex && value.birth === split.birth;
  const set = (split: Breakdown, value: number | null) => {
    const others = contribution.expected.filter((expected) => !isAt(split)(expected));
    const isNumber = value !== null && !Number.isNaN(value);
    onChange({ expected: isNumber ? [...others, { ...split, value: String(value) }] : others });
  };
  return (
    <FormGroup
      id={idOf('/expected')}
      label={t('values')}
      description={t('valuesHelp')}
      errorMessage={faultOf('/expected') ?? faultOf('/expected/0') ?? faultOf('/expected/0/value')}
    >
      <FormRow>
        {splits.map((split) => {
          const found = contribution.expected.find(isAt(split));
          return (
            <NumberField
              key={`${split.sex}-${split.birth}`}
              label={breakdownName(split)}
              value={found ? Number(found.value) : null}
              unit={contribution.unit ? unit(contribution.unit) : undefined}
              onChange={(value) => set(split, value)}
            />
          );
        })}
      </FormRow>
    </FormGroup>
  );
}

/** Everybody, and each part that the measure is split into. */
function splitsOf({ sex, birth }: { sex: boolean; birth: boolean }): Breakdown[] {
  const sexes = sex ? SEXES : [null];
  const births = birth ? BIRTHS : [null];
  const all = { sex: null, birth: null };
  if (!sex && !birth) return [all];
  return [all, ...births.flatMap((one) => sexes.map((other) => ({ sex: other, birth: one })))];
}
