import { effectMapStepsTexts } from '@samhandling/messages/details/effect-map-steps';
import type { ComponentType } from 'react';
import { DetailTexts } from '../../../lib/messages/detail-texts.tsx';

/** A part of the map with its texts, which come with its script. */
export function withStepTexts<Props extends object>(
  Part: ComponentType<Props>,
): ComponentType<Props> {
  return function WithStepTexts(props: Props) {
    return (
      <DetailTexts files={effectMapStepsTexts}>
        <Part {...props} />
      </DetailTexts>
    );
  };
}
