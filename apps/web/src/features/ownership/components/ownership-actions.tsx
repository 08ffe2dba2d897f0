import type { Action } from '@samhandling/contract';
import { ButtonRow, Notice } from '@samhandling/ui';
import { Button, FormLabelsProvider } from '@samhandling/ui/forms';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmOwnershipDialog } from './confirm-ownership-dialog.tsx';
import { OpenOwnershipDialog } from './open-ownership-dialog.tsx';
import { ReleaseOwnershipDialog } from './release-ownership-dialog.tsx';

type OpenDialog =
  | { readonly kind: 'claim' | 'propose' }
  | { readonly kind: 'confirm' | 'release'; readonly id: string };

/** What the person may do about who is responsible, by the abilities that came with the action. */
export default function OwnershipActions({ action }: { action: Action }) {
  const t = useTranslations('action.owners');
  const [step, setStep] = useState<OpenDialog | null>(null);
  const [done, setDone] = useState<OpenDialog['kind'] | null>(null);
  const message = useRef<HTMLDivElement>(null);
  const close = () => setStep(null);
  const finish = () => {
    setDone(step?.kind ?? null);
    setStep(null);
  };
  // The button that was pressed may have disappeared: the message takes the focus.
  useEffect(() => {
    if (done) message.current?.focus();
  }, [done]);
  const { abilities, ownerships, code } = action;
  // The present row: after a conflict the newer version is fetched and sent.
  const chosen = step && 'id' in step ? ownerships.find(({ id }) => id === step.id) : undefined;
  return (
    <FormLabelsProvider labels={{ required: t('form.required') }}>
      {done ? (
        <div ref={message} tabIndex={-1}>
          <Notice tone="success">
            <p>{t(`done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
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
              onClick={() => setStep({ kind: 'confirm', id: ownership.id })}
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
              onClick={() => setStep({ kind: 'release', id: ownership.id })}
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
          onDone={finish}
        />
      ) : null}
      {step?.kind === 'confirm' && chosen ? (
        <ConfirmOwnershipDialog ownership={chosen} onClose={close} onDone={finish} />
      ) : null}
      {step?.kind === 'release' && chosen ? (
        <ReleaseOwnershipDialog ownership={chosen} onClose={close} onDone={finish} />
      ) : null}
    </FormLabelsProvider>
  );
}
