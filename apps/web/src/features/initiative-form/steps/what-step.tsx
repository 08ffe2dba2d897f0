import { FormStack, TextArea, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { idOfField } from '../form-steps.ts';
import type { StepProps } from '../components/form-context.ts';

export function WhatStep({ body, change, faultOf }: StepProps) {
  const t = useTranslations('initiative-form.what');
  return (
    <FormStack>
      <TextField
        id={idOfField('/title')}
        label={t('title')}
        description={t('titleHelp')}
        maxLength={160}
        value={body.title}
        onChange={(title) => change({ title })}
        errorMessage={faultOf('/title')}
        isRequired
      />
      <TextField
        id={idOfField('/summary')}
        label={t('summary')}
        description={t('summaryHelp')}
        maxLength={300}
        value={body.summary}
        onChange={(summary) => change({ summary })}
        errorMessage={faultOf('/summary')}
        isRequired
      />
      <TextArea
        id={idOfField('/description')}
        label={t('description')}
        description={t('descriptionHelp')}
        rows={8}
        value={body.description}
        onChange={(description) => change({ description })}
        errorMessage={faultOf('/description')}
      />
    </FormStack>
  );
}
