import type { EvidenceFile } from '@samhandling/contract';
import { useFormatter } from 'use-intl';
import { API_PATH } from '../api/api-client.ts';

/** Saves the file: its name, and what it is. "Utvärdering.pdf (PDF, 1,2 MB)" */
export function EvidenceFileLink({ file: { id, name, size } }: { readonly file: EvidenceFile }) {
  const format = useFormatter();
  const [amount, unit] =
    size < 1e6 ? [Math.ceil(size / 1000), 'kilobyte'] : [size / 1e6, 'megabyte'];
  const written = format.number(amount, { style: 'unit', unit, maximumFractionDigits: 1 });
  return (
    <>
      <a href={`${API_PATH}/evidence-files/${id}`} download>
        {name}
      </a>{' '}
      ({name.split('.').at(-1)?.toUpperCase()}, {written})
    </>
  );
}
