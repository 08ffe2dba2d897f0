import type { Actor } from '@samhandling/contract';
import { ActorAdministration } from '../../../features/actor-administration/components/actor-administration.tsx';
import { FormFrame } from '../../layout/form-frame.tsx';

/** A chunk of its own, loaded only for those who may change the actor. */
export default function ActorTools({ actor }: { actor: Actor }) {
  return (
    <FormFrame>
      <ActorAdministration actor={actor} />
    </FormFrame>
  );
}
