import type { ThinThresholds } from '@samhandling/contract';
import { thinThresholdsDetails } from '@samhandling/messages/thin-thresholds-details';
import { ThresholdForm } from '../../../features/thin-thresholds/form/threshold-form.tsx';
import { DetailTexts } from '../../../lib/messages/detail-texts.tsx';
import { FormFrame } from '../../layout/form-frame.tsx';

/** A chunk of its own, loaded only for those who may set the thresholds. */
export default function ThresholdTools({ thresholds }: { thresholds: ThinThresholds }) {
  return (
    <FormFrame>
      <DetailTexts texts={thinThresholdsDetails}>
        <ThresholdForm key={thresholds.strategy} thresholds={thresholds} />
      </DetailTexts>
    </FormFrame>
  );
}
