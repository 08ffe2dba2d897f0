import type { SourceMapping } from '@samhandling/contract';
import { statusOfPeriod, type ImportFault, type ObservationStatus } from '@samhandling/domain';

/** A source as its client needs to know it. */
export type SourceToFetch = Readonly<{
  id: string;
  seriesId: string;
  mapping: SourceMapping;
  unit: string;
  credit: string;
  /** A period that the series has: the form of all of them; null while it has none. */
  somePeriod: string | null;
  /** Day from which changes are wanted; null for all that there is. */
  changesSince: string | null;
}>;

/** What an import step asks for, saved as JSON; the client that wrote it reads it again. */
export type ImportStepRequest = Readonly<{
  /** For people: KPIs or a table. */
  asked: string;
  [detail: string]: unknown;
}>;

/** An import step that is planned, before the source was asked. */
export type PlannedImportStep = Readonly<{
  request: ImportStepRequest;
  sourceIds: readonly string[];
}>;

/** A value as it was published. */
export type FetchedValue = Readonly<{
  seriesId: string;
  period: string;
  value: string | null;
  asWritten: string;
  status: ObservationStatus;
  note: string;
  /** The source says itself that it is missing or withdrawn. */
  isStated: boolean;
  credit: string;
}>;

/** The values as they can be on the day: final only where their period is over. */
export function asOfDay(values: readonly FetchedValue[], today: string): FetchedValue[] {
  return values.map((value) => ({
    ...value,
    status: statusOfPeriod(value.status, value.period, today),
  }));
}

/** Why one source of a step cannot be read; the other sources can. */
export type SourceProblem = Readonly<{
  sourceId: string;
  code: ImportFault;
  params: Readonly<Record<string, string | number>>;
}>;

/** One answer of a source: its values, and where the import step continues. */
export type Progress = Readonly<{
  values: readonly FetchedValue[];
  problems: readonly SourceProblem[];
  /** When the provider says that new values come, by source. */
  publications: readonly Readonly<{ sourceId: string; on: string }>[];
  request: ImportStepRequest;
  /** Where the import step continues; null where it is done. */
  cursor: string | null;
}>;

export type ImportStepToAsk = Readonly<{
  request: ImportStepRequest;
  cursor: string | null;
  sources: readonly SourceToFetch[];
}>;

/** Asks one provider. An import step is asked again and again until its cursor is null. */
export interface SourceClient {
  plan(sources: readonly SourceToFetch[]): PlannedImportStep[];
  /** One answer and no more, so that each is kept before the next is asked for. */
  advance(importStep: ImportStepToAsk, signal: AbortSignal): Promise<Progress>;
}

/** Pieces of at most so many. */
export function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_empty, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
