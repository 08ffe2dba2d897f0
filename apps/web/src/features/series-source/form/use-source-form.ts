import type { FieldProblem, SeriesRow, SeriesSource } from '@samhandling/contract';
import { unitsThatFit } from '@samhandling/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemsOf } from '../../../lib/forms/field-faults.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { measuresQuery } from '../../../lib/series/series-queries.ts';
import { useSeriesAddition, useSeriesSourceSaving } from '../api/use-series-source-mutations.ts';
import { NEW_SERIES, type SeriesChoice } from './series-fields.tsx';
import {
  draftFor,
  sourceBody,
  sourceDraft,
  type SeriesDraft,
  type SourceDraft,
} from './source-draft.ts';
import { choiceProblems, sourceProblems } from './source-problems.ts';

/** What is typed of a source and of the series that it may need, and the sending of both. */
export function useSourceForm(source: SeriesSource | null, indicatorCode = '') {
  const { region } = useRegion();
  const [draft, setDraft] = useState<SourceDraft>(() => sourceDraft(source));
  const [choice, setChoice] = useState<SeriesChoice>(() => ({
    indicatorCode: source?.series.indicator.code ?? indicatorCode,
    measureCode: source?.series.measureCode ?? '',
    seriesId: source?.series.id ?? '',
  }));
  const [newSeries, setNewSeries] = useState<SeriesDraft>(() => ({
    placeCode: region.countyCode,
    sex: null,
    birth: null,
    ageGroup: null,
    unit: '',
  }));
  const [local, setLocal] = useState<readonly FieldProblem[]>([]);
  const [attempts, setAttempts] = useState(0);
  const { data: indicator } = useQuery({
    ...measuresQuery(choice.indicatorCode),
    enabled: choice.indicatorCode !== '',
  });
  const measure = indicator?.measures.find(({ code }) => code === choice.measureCode);
  const addition = useSeriesAddition(choice.measureCode);
  const saving = useSeriesSourceSaving(source);
  const error = addition.error ?? saving.error;

  const choose = (chosen: SeriesChoice, series?: SeriesRow) => {
    setChoice(chosen);
    if (series) setDraft((typed) => draftFor(typed, series));
    else if (chosen.seriesId === NEW_SERIES) describe(newSeries);
  };
  const describe = (described: SeriesDraft) => {
    setNewSeries(described);
    setDraft((typed) =>
      draftFor(typed, { ...described, unit: typed.unit || (measure?.unit ?? '') }),
    );
  };
  const send = async (): Promise<SeriesSource | null> => {
    const problems = [...choiceProblems(choice), ...sourceProblems(draft)];
    setLocal(problems);
    setAttempts((count) => count + 1);
    if (problems.length > 0) return null;
    let { seriesId } = choice;
    if (seriesId === NEW_SERIES) {
      const added = await addition.mutateAsync({ ...newSeries, unit: draft.unit });
      // It is there from now on, also when the source is refused.
      setChoice({ ...choice, seriesId: added.id });
      seriesId = added.id;
    }
    return saving.mutateAsync(sourceBody(draft, seriesId));
  };
  return {
    draft,
    setDraft,
    choice,
    choose,
    newSeries,
    describe,
    attempts,
    error,
    isNewSeries: choice.seriesId === NEW_SERIES,
    isPending: addition.isPending || saving.isPending,
    units: unitsThatFit(measure?.unit ?? source?.series.unit ?? draft.unit).filter(
      (unit) => unit !== '',
    ),
    problems: local.length > 0 ? local : problemsOf(error),
    /** The source as it was saved; null where something has to be put right first. */
    send: () => send().catch(() => null),
  };
}
