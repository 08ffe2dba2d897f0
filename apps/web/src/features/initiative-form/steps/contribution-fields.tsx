import { CONFIDENCES, DIRECTIONS, LONGEST } from '@samhandling/domain';
import {
  Button,
  FormStack,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import type { ContributionFieldsProps } from './contribution-fields-props.ts';
import { EvidenceFiles } from './evidence-files.tsx';
import { ExpectedValues } from './expected-values.tsx';
import { EffectGoalSelect } from './effect-goal-select.tsx';
import { MeasureSelect } from './measure-select.tsx';

/** One contribution: to which goal, by which measure, how much, how, how sure, by when. */
export function ContributionFields(props: ContributionFieldsProps) {
  const { contribution, initiative, onChange, onRemove, faultOf, idOf } = props;
  const t = useTranslations('initiative-form.change');
  const choose = useTranslations('initiative-form')('choose');
  const words = useTranslations('vocabulary');
  const field = (name: string) => ({ id: idOf(`/${name}`), errorMessage: faultOf(`/${name}`) });
  return (
    <FormStack>
      <EffectGoalSelect {...props} />
      {contribution.effectGoalCode ? <MeasureSelect {...props} /> : null}
      <RadioGroup
        {...field('direction')}
        label={t('direction')}
        options={DIRECTIONS.map((value) => ({ value, label: words(`direction.${value}`) }))}
        value={contribution.direction}
        onChange={(value) =>
          onChange({ direction: DIRECTIONS.find((direction) => direction === value) ?? null })
        }
        isRequired
      />
      {contribution.measureCode && contribution.direction !== 'maintain' ? (
        <ExpectedValues {...props} />
      ) : null}
      <TextArea
        {...field('mechanism')}
        label={t('how')}
        description={t('howHelp')}
        rows={2}
        maxLength={LONGEST.note}
        value={contribution.mechanism}
        onChange={(mechanism) => onChange({ mechanism })}
        isRequired
      />
      <TextArea
        {...field('counterfactual')}
        label={t('counterfactual')}
        description={t('counterfactualHelp')}
        rows={2}
        maxLength={LONGEST.note}
        value={contribution.counterfactual}
        onChange={(counterfactual) => onChange({ counterfactual })}
      />
      <TextField
        {...field('evidenceUrl')}
        type="url"
        label={t('evidence')}
        description={t('evidenceHelp')}
        maxLength={LONGEST.webAddress}
        value={contribution.evidenceUrl ?? ''}
        onChange={(address) => onChange({ evidenceUrl: address === '' ? null : address })}
      />
      {initiative ? (
        <EvidenceFiles
          id={idOf('/files')}
          initiativeId={initiative.id}
          contributionId={contribution.id}
          files={initiative.contributions.find(({ id }) => id === contribution.id)?.files}
        />
      ) : null}
      <Select
        {...field('confidence')}
        label={t('confidence')}
        placeholder={choose}
        options={CONFIDENCES.map((value) => ({ value, label: words(`confidence.${value}`) }))}
        value={contribution.confidence ?? ''}
        onChange={(value) =>
          onChange({ confidence: CONFIDENCES.find((confidence) => confidence === value) ?? null })
        }
        isRequired
      />
      <NumberField
        {...field('byYear')}
        label={t('year')}
        value={contribution.byYear}
        onChange={(byYear) => onChange({ byYear })}
        isRequired={contribution.expected.length > 0}
      />
      <div>
        <Button variant="quiet" onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </FormStack>
  );
}
