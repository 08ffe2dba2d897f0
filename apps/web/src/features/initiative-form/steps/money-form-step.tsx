import { FUNDING_SOURCES, LONGEST } from '@samhandling/domain';
import {
  Button,
  CheckboxGroup,
  FormGroup,
  FormRow,
  FormStack,
  NumberField,
  Select,
  TextField,
} from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { strategyTextsQuery } from '../api/form-queries.ts';
import type { FormStepProps } from '../components/form-context.ts';
import { useFocusAfter } from '../../../lib/focus/use-focus-after.ts';
import { idOfField } from '../form-steps.ts';

const ADD = 'add-funding';

/** A text that is no number stays as it is, so that its fault can be shown and corrected. */
const kronor = (value: number | null): string | null => (value === null ? null : String(value));

export function MoneyFormStep({ body, change, faultOf }: FormStepProps) {
  const t = useTranslations('initiative-form.money');
  const words = useTranslations('vocabulary');
  const { data: strategy } = useQuery(strategyTextsQuery());
  const { funding } = body;
  const focusAfter = useFocusAfter();
  const setFunding = (index: number, changes: Partial<(typeof funding)[number]>) =>
    change({ funding: funding.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  const add = () => {
    change({ funding: [...funding, { source: 'eu', amount: null, name: '' }] });
    focusAfter(idOfField(`/funding/${funding.length}/source`));
  };
  const remove = (index: number) => {
    change({ funding: funding.filter((_, at) => at !== index) });
    focusAfter(ADD);
  };
  return (
    <FormStack>
      <NumberField
        id={idOfField('/budgetTotal')}
        label={t('budget')}
        unit={t('kronor')}
        isGrouped
        width="medium"
        value={body.budgetTotal === null ? null : Number(body.budgetTotal)}
        onChange={(value) => change({ budgetTotal: kronor(value) })}
        errorMessage={faultOf('/budgetTotal')}
      />
      <FormGroup label={t('funding')} id={idOfField('/funding')} errorMessage={faultOf('/funding')}>
        <FormStack>
          {funding.map(({ source, amount, name }, index) => (
            <FormRow key={index}>
              <Select
                id={idOfField(`/funding/${index}/source`)}
                label={t('source')}
                options={FUNDING_SOURCES.map((value) => ({
                  value,
                  label: words(`fundingSource.${value}`),
                }))}
                value={source}
                onChange={(value) => {
                  const chosen = FUNDING_SOURCES.find((candidate) => candidate === value);
                  if (chosen) setFunding(index, { source: chosen });
                }}
              />
              <NumberField
                id={idOfField(`/funding/${index}/amount`)}
                label={t('amount')}
                unit={t('kronor')}
                isGrouped
                value={amount === null ? null : Number(amount)}
                onChange={(value) => setFunding(index, { amount: kronor(value) })}
                errorMessage={faultOf(`/funding/${index}/amount`)}
              />
              <TextField
                id={idOfField(`/funding/${index}/name`)}
                label={t('name')}
                maxLength={LONGEST.name}
                errorMessage={faultOf(`/funding/${index}/name`)}
                value={name}
                onChange={(text) => setFunding(index, { name: text })}
              />
              <Button variant="quiet" onClick={() => remove(index)}>
                {t('removeFunding', { number: index + 1 })}
              </Button>
            </FormRow>
          ))}
          <div>
            <Button id={ADD} variant="secondary" onClick={add}>
              {t('addFunding')}
            </Button>
          </div>
        </FormStack>
      </FormGroup>
      <TextField
        id={idOfField('/referenceNumber')}
        label={t('reference')}
        description={t('referenceHelp')}
        width="medium"
        maxLength={LONGEST.reference}
        errorMessage={faultOf('/referenceNumber')}
        value={body.referenceNumber}
        onChange={(referenceNumber) => change({ referenceNumber })}
      />
      <CheckboxGroup
        id={idOfField('/perspectiveCodes')}
        label={t('perspectives')}
        description={t('perspectivesHelp')}
        options={(strategy?.perspectives ?? []).map(({ code, title }) => ({
          value: code,
          label: title,
        }))}
        value={body.perspectiveCodes}
        onChange={(codes) => change({ perspectiveCodes: [...codes] })}
      />
      <CheckboxGroup
        id={idOfField('/agendaGoals')}
        label={t('agenda')}
        options={(strategy?.agendaGoals ?? []).map((agendaGoal) => ({
          value: String(agendaGoal.number),
          label: t('agendaGoal', agendaGoal),
        }))}
        value={body.agendaGoals.map(String)}
        onChange={(numbers) => change({ agendaGoals: numbers.map(Number).sort((a, b) => a - b) })}
        hasColumns
      />
      <CheckboxGroup
        id={idOfField('/specialisationCodes')}
        label={t('specialisations')}
        description={t('specialisationsHelp')}
        options={(strategy?.specialisations ?? []).map(({ code, title }) => ({
          value: code,
          label: title,
        }))}
        value={body.specialisationCodes}
        onChange={(codes) => change({ specialisationCodes: [...codes] })}
      />
    </FormStack>
  );
}
