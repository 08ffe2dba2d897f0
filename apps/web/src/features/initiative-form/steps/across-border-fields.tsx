import { PLACES_ACROSS_BORDER_AT_MOST } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { CheckboxGroup, FormGroup, FormStack, TextField } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { strategyTextsQuery } from '../api/form-queries.ts';
import type { FormStepProps } from '../components/form-context.ts';
import { idOfField } from '../form-steps.ts';
import { chosenPlaces, namesIn, placesOf, type ChosenPlaces } from './across-border-places.ts';

const FIELD = '/placesAcrossBorder';

/** Where outside the county the work is done: neighbours to tick, and other places in words. */
export function AcrossBorderFields({ body, change, faultOf }: FormStepProps) {
  const t = useTranslations('initiative-form.who');
  const { data: strategy, isPending } = useQuery(strategyTextsQuery());
  // As it is typed, with what was ticked before: half a name may be that of a neighbour for a moment.
  const [typed, setTyped] = useState<{ text: string; ticked: ChosenPlaces['ticked'] } | null>(null);
  if (isPending) return null;
  const neighbours = strategy?.neighbours ?? [];
  const { ticked, others } = chosenPlaces(body.placesAcrossBorder, neighbours);
  const choose = (chosen: ChosenPlaces) =>
    change({ placesAcrossBorder: placesOf(chosen, neighbours) });
  const faulty =
    body.placesAcrossBorder.map((_, index) => `${FIELD}/${index}`).find(faultOf) ?? FIELD;
  return (
    <FormGroup label={t('across')} description={t('acrossHelp')}>
      <FormStack>
        {[...Map.groupBy(neighbours, ({ country }) => country)].map(([country, those]) => (
          <CheckboxGroup
            key={country}
            label={t('acrossCountry', { country })}
            options={those.map(({ name, officialName }) => ({
              value: name,
              label: officialName === null ? name : t('neighbour', { name, officialName }),
            }))}
            value={ticked}
            onChange={(now) => {
              const elsewhere = ticked.filter((name) => !those.some((one) => one.name === name));
              choose({ ticked: [...elsewhere, ...now], others });
            }}
            hasColumns
          />
        ))}
        <TextField
          id={idOfField(faulty)}
          errorMessage={faultOf(faulty)}
          label={t('acrossOthers')}
          description={t('acrossOthersHelp', { max: PLACES_ACROSS_BORDER_AT_MOST })}
          maxLength={PLACES_ACROSS_BORDER_AT_MOST * LONGEST.placeName}
          value={typed?.text ?? others.join(', ')}
          onChange={(text) => {
            const before = typed?.ticked ?? ticked;
            setTyped({ text, ticked: before });
            choose({ ticked: before, others: namesIn(text) });
          }}
          onBlur={() => setTyped(null)}
        />
      </FormStack>
    </FormGroup>
  );
}
