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
  const form = useTranslations('ownership-form');
  const [openDialog, setOpenDialog] = useState<OpenDialog | null>(null);
  const [done, setDone] = useState<OpenDialog['kind'] | null>(null);
  const message = useRef<HTMLDivElement>(null);
  const close = () => setOpenDialog(null);
  const finish = () => {
    setDone(openDialog?.kind ?? null);
    setOpenDialog(null);
  };
  // The button that was pressed may have disappeared: the message takes the focus.
  useEffect(() => {
    if (done) message.current?.focus();
  }, [done]);
  const { abilities, ownerships, code } = action;
  // The present row: after a conflict the newer version is fetched and sent.
  const chosen =
    openDialog && 'id' in openDialog
      ? ownerships.find(({ id }) => id === openDialog.id)
      : undefined;
  return (
    <FormLabelsProvider labels={{ required: form('required') }}>
      {done ? (
        <div ref={message} tabIndex={-1}>
          <Notice tone="success">
            <p>{t(`done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <ButtonRow>
        {abilities.claimFor.length > 0 ? (
          <Button onClick={() => setOpenDialog({ kind: 'claim' })}>{t('claim')}</Button>
        ) : null}
        {abilities.propose ? (
          <Button variant="secondary" onClick={() => setOpenDialog({ kind: 'propose' })}>
            {t('propose')}
          </Button>
        ) : null}
        {ownerships.map((ownership) =>
          ownership.abilities.confirm ? (
            <Button
              key={`${ownership.id}-confirm`}
              onClick={() => setOpenDialog({ kind: 'confirm', id: ownership.id })}
            >
              {form('confirmOf', { actor: ownership.actor.name })}
            </Button>
          ) : null,
        )}
        {ownerships.map((ownership) =>
          ownership.abilities.release ? (
            <Button
              key={`${ownership.id}-release`}
              variant="quiet"
              onClick={() => setOpenDialog({ kind: 'release', id: ownership.id })}
            >
              {form('releaseOf', { actor: ownership.actor.name })}
            </Button>
          ) : null,
        )}
      </ButtonRow>
      {openDialog?.kind === 'claim' || openDialog?.kind === 'propose' ? (
        <OpenOwnershipDialog
          kind={openDialog.kind}
          code={code}
          actors={openDialog.kind === 'claim' ? abilities.claimFor : null}
          onClose={close}
          onDone={finish}
        />
      ) : null}
      {openDialog?.kind === 'confirm' && chosen ? (
        <ConfirmOwnershipDialog ownership={chosen} onClose={close} onDone={finish} />
      ) : null}
      {openDialog?.kind === 'release' && chosen ? (
        <ReleaseOwnershipDialog ownership={chosen} onClose={close} onDone={finish} />
      ) : null}
    </FormLabelsProvider>
  );
}
