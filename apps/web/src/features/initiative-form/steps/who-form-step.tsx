import { LONGEST, PLACE_SCOPES, WORK_STATUSES } from '@samhandling/domain';
import {
  CheckboxGroup,
  DateField,
  FormGroup,
  FormRow,
  FormStack,
  RadioGroup,
  Select,
  TextField,
} from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useDateWords } from '../../../lib/forms/date-words.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useSession } from '../../../lib/session/session.ts';
import type { FormStepProps } from '../components/form-context.ts';
import { idOfField } from '../form-steps.ts';
import { AcrossBorderFields } from './across-border-fields.tsx';
import { PartnerFields } from './partner-fields.tsx';

export function WhoFormStep(props: FormStepProps) {
  const { body, change, faultOf } = props;
  const t = useTranslations('initiative-form.who');
  const words = useTranslations('vocabulary');
  const dateWords = useDateWords();
  const { abilities } = useSession();
  const { region } = useRegion();
  const field = (pointer: string) => ({
    id: idOfField(pointer),
    errorMessage: faultOf(pointer),
  });
  return (
    <FormStack>
      <Select
        {...field('/ownerActorId')}
        label={t('owner')}
        options={abilities.createInitiativeFor.map(({ id, name }) => ({ value: id, label: name }))}
        value={body.ownerActorId}
        onChange={(ownerActorId) => change({ ownerActorId })}
        isRequired
      />
      <PartnerFields {...props} />
      <RadioGroup
        {...field('/placeScope')}
        label={t('scope')}
        options={PLACE_SCOPES.map((value) => ({ value, label: words(`placeScope.${value}`) }))}
        value={body.placeScope}
        onChange={(value) => {
          const placeScope = PLACE_SCOPES.find((scope) => scope === value) ?? null;
          change(
            placeScope === 'cross_border' ? { placeScope } : { placeScope, placesAcrossBorder: [] },
          );
        }}
        isRequired
      />
      {body.placeScope === 'municipalities' || body.placeScope === 'cross_border' ? (
        <CheckboxGroup
          {...field('/municipalityCodes')}
          label={t('municipalities')}
          options={region.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          value={body.municipalityCodes}
          onChange={(codes) => change({ municipalityCodes: [...codes] })}
          hasColumns
        />
      ) : null}
      {body.placeScope === 'cross_border' ? <AcrossBorderFields {...props} /> : null}
      <FormGroup label={t('period')}>
        <FormRow>
          <DateField
            words={dateWords}
            {...field('/startsOn')}
            label={t('from')}
            value={body.startsOn ?? ''}
            onChange={(value) => change({ startsOn: value || null })}
          />
          <DateField
            words={dateWords}
            {...field('/endsOn')}
            label={t('to')}
            value={body.endsOn ?? ''}
            onChange={(value) => change({ endsOn: value || null })}
          />
        </FormRow>
      </FormGroup>
      <Select
        {...field('/workStatus')}
        label={t('status')}
        options={WORK_STATUSES.map((value) => ({ value, label: words(`workStatus.${value}`) }))}
        value={body.workStatus}
        onChange={(value) => {
          const workStatus = WORK_STATUSES.find((status) => status === value);
          if (workStatus) change({ workStatus });
        }}
      />
      <TextField
        {...field('/contactEmail')}
        label={t('contact')}
        description={t('contactHelp')}
        type="email"
        maxLength={LONGEST.mailbox}
        value={body.contactEmail}
        onChange={(contactEmail) => change({ contactEmail })}
        isRequired
      />
      <TextField
        {...field('/webAddress')}
        label={t('web')}
        description={t('webHelp')}
        type="url"
        maxLength={LONGEST.webAddress}
        value={body.webAddress}
        onChange={(webAddress) => change({ webAddress })}
      />
    </FormStack>
  );
}
