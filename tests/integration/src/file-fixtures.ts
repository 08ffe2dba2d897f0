import type {
  EvidenceFileQuery,
  ImportFilePreviewQuery,
  importFileQuerySchema,
} from '@samhandling/contract';
import type { z } from 'zod';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as a browser sends it: its bytes, under its media type. */
export const fileOf = (content: Uint8Array | string, type: string) =>
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type });

function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return `${path}?${search}`;
}

/** Where a file of evidence is sent. */
export const evidenceFileAddress = (query: EvidenceFileQuery) =>
  withQuery('/evidence-files', query);

/** Where a file of values is sent, with what its columns mean. */
export const importAddress = (query: z.input<typeof importFileQuerySchema>) =>
  withQuery('/import-files', query as Readonly<Record<string, string | undefined>>);

/** Where a file is sent whose rows are only looked at. */
export const previewAddress = (query: ImportFilePreviewQuery) =>
  withQuery('/import-file-previews', query);
