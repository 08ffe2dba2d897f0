import type { FieldProblem } from '@samhandling/contract';
import { useRowFaults } from './use-file-faults.ts';

/** Which rows of the file have to be corrected, and how. */
export function RowFaults({ problems }: { problems: readonly FieldProblem[] }) {
  const faults = useRowFaults()(problems);
  return (
    <ul>
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}
