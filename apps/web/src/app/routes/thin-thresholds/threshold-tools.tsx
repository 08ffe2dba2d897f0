import type { ThinThresholds } from '@samhandling/contract';
import { ThresholdForm } from '../../../features/thin-thresholds/form/threshold-form.tsx';
import { FormFrame } from '../../layout/form-frame.tsx';

/** A chunk of its own, loaded only for those who may set the thresholds. */
export default function ThresholdTools({ thresholds }: { thresholds: ThinThresholds }) {
  return (
    <FormFrame>
      <ThresholdForm key={thresholds.strategy} thresholds={thresholds} />
    </FormFrame>
  );
}
