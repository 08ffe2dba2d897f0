import { LONGEST, SOURCE_INTERVALS, SOURCE_PROVIDERS } from '@samhandling/domain';
import { Checkbox, DateField, RadioGroup, Select, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useDateWords } from '../../../lib/forms/date-words.ts';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import { KoladaFields } from './kolada-fields.tsx';
import { ScbFields } from './scb-fields.tsx';
import { withProvider, type SourceDraft } from './source-draft.ts';

type SourceFieldsProps = {
  readonly draft: SourceDraft;
  readonly onChange: (draft: SourceDraft) => void;
  /** Units that the source may be in; the series' own is the one that fits. */
  readonly units: readonly string[];
  readonly faults: FieldFaults;
};

/** From whom, what is asked, in which unit, how often, and how it is stored and credited. */
export function SourceFields({ draft, onChange, units, faults }: SourceFieldsProps) {
  const t = useTranslations('series-source-form');
  const words = useTranslations('series-source');
  const dateWords = useDateWords();
  const { unit } = useValueFormat();
  const field = (name: keyof SourceDraft) => ({
    id: fieldId(`/${name}`),
    errorMessage: faults.of(`/${name}`),
  });
  return (
    <>
      <RadioGroup
        label={t('provider')}
        options={SOURCE_PROVIDERS.map((value) => ({
          value,
          label: words(`provider.${value}`),
          description: t(`providerHelp.${value}`),
        }))}
        value={draft.provider}
        onChange={(value) => {
          const provider = SOURCE_PROVIDERS.find((each) => each === value);
          if (provider) onChange(withProvider(draft, provider));
        }}
      />
      {draft.provider === 'kolada' ? (
        <KoladaFields
          mapping={draft.kolada}
          onChange={(kolada) => onChange({ ...draft, kolada })}
          faults={faults}
        />
      ) : (
        <ScbFields
          mapping={draft.scb}
          onChange={(scb) => onChange({ ...draft, scb })}
          faults={faults}
        />
      )}
      <Select
        {...field('unit')}
        label={t('unit')}
        description={t('unitHelp')}
        width="medium"
        placeholder={t('choose')}
        options={units.map((value) => ({ value, label: unit(value) }))}
        value={draft.unit}
        onChange={(value) => onChange({ ...draft, unit: value })}
        isRequired
      />
      <Select
        {...field('interval')}
        label={t('intervalLabel')}
        width="medium"
        options={SOURCE_INTERVALS.map((value) => ({ value, label: words(`interval.${value}`) }))}
        value={draft.interval}
        onChange={(value) => {
          const interval = SOURCE_INTERVALS.find((each) => each === value);
          if (interval) onChange({ ...draft, interval });
        }}
      />
      <DateField
        words={dateWords}
        {...field('nextPublicationOn')}
        label={t('nextPublication')}
        description={t('nextPublicationHelp')}
        value={draft.nextPublicationOn}
        onChange={(nextPublicationOn) => onChange({ ...draft, nextPublicationOn })}
      />
      <Checkbox
        label={t('withoutReview')}
        description={t('withoutReviewHelp')}
        isSelected={draft.storesWithoutReview}
        onChange={(storesWithoutReview) => onChange({ ...draft, storesWithoutReview })}
      />
      <TextField
        {...field('credit')}
        label={t('credit')}
        description={t('creditHelp')}
        maxLength={LONGEST.sentence}
        value={draft.credit}
        onChange={(credit) => onChange({ ...draft, credit })}
        isRequired
      />
    </>
  );
}
