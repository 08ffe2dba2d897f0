import type { ActorBody } from '@samhandling/contract';
import { ACTOR_TYPES, LONGEST } from '@samhandling/domain';
import { FormStack, Select, TextArea, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';
import type { ActorFaults } from './use-actor-faults.ts';

type ActorFieldsProps = {
  readonly body: ActorBody;
  readonly onChange: (changes: Partial<ActorBody>) => void;
  readonly faults: ActorFaults;
};

const ACTOR_LENGTHS = {
  name: LONGEST.name,
  organisationNumber: LONGEST.number,
  webAddress: LONGEST.webAddress,
  description: LONGEST.message,
  contactEmail: LONGEST.mailbox,
} as const;

/** What an actor says of itself; what is wrong stands at its field. */
export function ActorFields({ body, onChange, faults }: ActorFieldsProps) {
  const t = useTranslations('actor-form');
  const words = useTranslations('vocabulary');
  const { region } = useRegion();
  const text = (
    field: 'name' | 'organisationNumber' | 'webAddress' | 'description' | 'contactEmail',
  ) => ({
    id: field,
    value: body[field],
    onChange: (value: string) => onChange({ [field]: value }),
    errorMessage: faults.of(field),
    maxLength: ACTOR_LENGTHS[field],
  });
  return (
    <FormStack>
      <TextField label={t('name')} autoComplete="organization" isRequired {...text('name')} />
      <Select
        id="type"
        label={t('type')}
        options={ACTOR_TYPES.map((value) => ({ value, label: words(`actorType.${value}`) }))}
        value={body.type}
        onChange={(value) =>
          onChange({ type: ACTOR_TYPES.find((type) => type === value) ?? body.type })
        }
        errorMessage={faults.of('type')}
      />
      <Select
        id="municipalityCode"
        label={t('municipality')}
        placeholder={t('municipalityNone')}
        options={region.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        value={body.municipalityCode ?? ''}
        onChange={(value) => onChange({ municipalityCode: value || null })}
        errorMessage={faults.of('municipalityCode')}
      />
      <TextField
        label={t('number')}
        description={t('numberHelp')}
        width="medium"
        {...text('organisationNumber')}
      />
      <TextField label={t('web')} description={t('webHelp')} type="url" {...text('webAddress')} />
      <TextArea label={t('description')} {...text('description')} />
      <TextField
        label={t('contact')}
        description={t('contactHelp')}
        type="email"
        {...text('contactEmail')}
      />
    </FormStack>
  );
}
