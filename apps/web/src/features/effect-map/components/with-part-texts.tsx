import { effectMapDetails } from '@samhandling/messages/effect-map-details';
import type { ComponentType } from 'react';
import { DetailTexts } from '../../../lib/messages/detail-texts.tsx';

/** A part of the map with its texts, which come with its script. */
export function withPartTexts<Props extends object>(
  Part: ComponentType<Props>,
): ComponentType<Props> {
  return function WithPartTexts(props: Props) {
    return (
      <DetailTexts texts={effectMapDetails}>
        <Part {...props} />
      </DetailTexts>
    );
  };
}
