import type { Action, Ownership } from '@samhandling/contract';
import { ButtonRow } from '@samhandling/ui';
import { Button, FormLabelsProvider } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmOwnershipDialog } from './confirm-ownership-dialog.tsx';
import { OpenOwnershipDialog } from './open-ownership-dialog.tsx';
import { ReleaseOwnershipDialog } from './release-ownership-dialog.tsx';

type Step =
  | { readonly kind: 'claim' | 'propose' }
  | { readonly kind: 'confirm' | 'release'; readonly ownership: Ownership };

/** What the person may do about who is responsible, by the abilities that came with the action. */
export default function OwnershipActions({ action }: { action: Action }) {
  const t = useTranslations('action.owners');
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  const { abilities, ownerships, code } = action;
  return (
    <FormLabelsProvider labels={{ required: t('form.required') }}>
      <ButtonRow>
        {abilities.claimFor.length > 0 ? (
          <Button onClick={() => setStep({ kind: 'claim' })}>{t('claim')}</Button>
        ) : null}
        {abilities.propose ? (
          <Button variant="secondary" onClick={() => setStep({ kind: 'propose' })}>
            {t('propose')}
          </Button>
        ) : null}
        {ownerships.map((ownership) =>
          ownership.abilities.confirm ? (
            <Button
              key={`${ownership.id}-confirm`}
              onClick={() => setStep({ kind: 'confirm', ownership })}
            >
              {t('form.confirmOf', { actor: ownership.actor.name })}
            </Button>
          ) : null,
        )}
        {ownerships.map((ownership) =>
          ownership.abilities.release ? (
            <Button
              key={`${ownership.id}-release`}
              variant="quiet"
              onClick={() => setStep({ kind: 'release', ownership })}
            >
              {t('form.releaseOf', { actor: ownership.actor.name })}
            </Button>
          ) : null,
        )}
      </ButtonRow>
      {step?.kind === 'claim' || step?.kind === 'propose' ? (
        <OpenOwnershipDialog
          kind={step.kind}
          code={code}
          actors={step.kind === 'claim' ? abilities.claimFor : null}
          onClose={close}
        />
      ) : null}
      {step?.kind === 'confirm' ? (
        <ConfirmOwnershipDialog ownership={step.ownership} onClose={close} />
      ) : null}
      {step?.kind === 'release' ? (
        <ReleaseOwnershipDialog ownership={step.ownership} onClose={close} />
      ) : null}
    </FormLabelsProvider>
  );
}
