import type { SeriesSource } from '@samhandling/contract';
import { ButtonLink, ButtonRow } from '@samhandling/ui';
import { Button, ErrorSummary, FormStack, useToast } from '@samhandling/ui/forms';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSeriesPart } from '../../../lib/series/series-name.ts';
import { useMappingText } from '../components/use-mapping-text.ts';
import { NewSeriesFields } from './new-series-fields.tsx';
import { SeriesFields } from './series-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import { useSourceFaults } from './use-source-faults.ts';
import { useSourceForm } from './use-source-form.ts';

type SourceFormProps = {
  /** The source to change; null to add one. */
  readonly source: SeriesSource | null;
  readonly indicatorCode?: string;
  readonly onSaved: (source: SeriesSource) => void;
};

/** Where a series is fetched from; what is typed stays when it is refused. */
export function SourceForm({ source, indicatorCode, onSaved }: SourceFormProps) {
  const t = useTranslations('series-source-form');
  const names = useTranslations('series-source');
  const partOf = useSeriesPart();
  const toast = useToast();
  const form = useSourceForm(source, indicatorCode);
  const faults = useSourceFaults()(form.problems);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (form.isPending) return;
    const saved = await form.send();
    if (!saved) return;
    toast.show({ text: t('saved') });
    onSaved(saved);
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <FormStack>
        {faults.all.length > 0 ? (
          <ErrorSummary title={t('errors')} errors={faults.all} focusKey={form.attempts} />
        ) : (
          <Refusal source={source} error={form.error} />
        )}
        {source ? (
          <p>
            {names('name', {
              measure: source.series.measureName,
              part: partOf(source.series),
            })}
          </p>
        ) : (
          <SeriesFields choice={form.choice} onChange={form.choose} faults={faults} />
        )}
        {form.isNewSeries ? (
          <NewSeriesFields draft={form.newSeries} onChange={form.describe} faults={faults} />
        ) : null}
        <SourceFields
          draft={form.draft}
          onChange={form.setDraft}
          units={form.units}
          faults={faults}
        />
        <ButtonRow>
          <Button type="submit" isPending={form.isPending}>
            {source ? t('save') : t('add')}
          </Button>
          <ButtonLink variant="secondary" href={paths.seriesSources()}>
            {t('cancel')}
          </ButtonLink>
        </ButtonRow>
      </FormStack>
    </form>
  );
}

/** A refusal that is about no field; where somebody was first, also what stands now. */
function Refusal({ source, error }: { source: SeriesSource | null; error: Error | null }) {
  const t = useTranslations('series-source-form');
  const intervals = useTranslations('series-source.interval');
  const mappingText = useMappingText();
  return (
    <FaultNotice error={error}>
      {source && isProblem(error) && error.isStale ? (
        <p>
          {t('now', { asked: mappingText(source.mapping), interval: intervals(source.interval) })}
        </p>
      ) : null}
    </FaultNotice>
  );
}
