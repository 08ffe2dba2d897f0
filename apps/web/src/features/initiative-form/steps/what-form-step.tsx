import { INITIATIVE_FORM_FIELDS, INITIATIVE_TEXTS } from '@samhandling/contract';
import { FormStack, TextArea, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { idOfField } from '../form-steps.ts';
import type { FormStepProps } from '../components/form-context.ts';

const FIELDS = INITIATIVE_FORM_FIELDS.what;
const REQUIRED: readonly (typeof FIELDS)[number][] = ['title', 'summary'];

/** What the work is, in words: each field of the step is a text of the contract. */
export function WhatFormStep({ body, change, faultOf }: FormStepProps) {
  const t = useTranslations('initiative-form.what');
  return (
    <FormStack>
      {FIELDS.map((name) => {
        const written = INITIATIVE_TEXTS.find((text) => text.name === name);
        const max = written?.maxLength ?? 0;
        const Field = written?.hasLines ? TextArea : TextField;
        return (
          <Field
            key={name}
            id={idOfField(`/${name}`)}
            label={t(name)}
            description={t(`${name}Help`, { max })}
            rows={8}
            maxLength={max}
            value={body[name]}
            onChange={(text) => change({ [name]: text })}
            errorMessage={faultOf(`/${name}`)}
            isRequired={REQUIRED.includes(name)}
          />
        );
      })}
    </FormStack>
  );
}
