import type { InitiativeBody } from '@samhandling/contract';
import { ButtonRow } from '@samhandling/ui';
import { Button, ErrorSummary, Select } from '@samhandling/ui/forms';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { moveKept } from '../../../lib/forms/kept-draft.ts';
import { useDraftPlace } from '../../../lib/forms/use-draft.ts';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { ownerQuery } from '../api/form-queries.ts';
import { formatProblems } from '../fit-body.ts';
import { WhatFormStep } from '../steps/what-form-step.tsx';
import { arrivedBy, begunInitiative, type BegunInitiative } from './begun-initiative.ts';
import { FormStepsHead } from './form-steps-head.tsx';
import { UnfinishedInitiatives } from './unfinished-initiatives.tsx';
import styles from './initiative-form.module.css';
import { useFormFaults } from './use-form-faults.ts';
import { draftName } from './use-initiative-draft.ts';
import { begunBody, newDraftName, useNewDraft } from './use-new-draft.ts';

type NewInitiativeProps = { readonly actionCode: string | undefined };

/**
 * The first step, before there is a draft. As soon as it has a name it is made, once however often it
 * is sent, and goes on saving itself; from the second step on the form is that of the draft.
 */
export function NewInitiative({ actionCode }: NewInitiativeProps) {
  const t = useTranslations('initiative-form');
  const { account, abilities } = useSession();
  const [begun] = useState(() =>
    begunInitiative(window.sessionStorage, account?.id ?? '', arrivedBy(performance)),
  );
  const [found] = useState(() => begun.read());
  const [owner] = abilities.createInitiativeFor;
  useEffect(() => () => begun.forget(), [begun]);
  if (found) return <Resume id={found} actionCode={actionCode} />;
  return owner ? (
    <>
      <UnfinishedInitiatives />
      <FirstFormStep begun={begun} ownerActorId={owner.id} actionCode={actionCode} />
    </>
  ) : (
    <p>{t('noActor')}</p>
  );
}

/** Moves what this browser keeps to the new initiative's own key. */
function useOpen(actionCode: string | undefined) {
  const navigate = useNavigate();
  const placeOf = useDraftPlace();
  return async (id: string, formStep: number) => {
    moveKept(placeOf(newDraftName(actionCode)), placeOf(draftName(id)));
    await navigate({ href: `${paths.initiativeEdit(id)}?steg=${formStep}`, replace: true });
  };
}

/** The page was loaded anew after the draft was made. */
function Resume({ id, actionCode }: NewInitiativeProps & { readonly id: string }) {
  const open = useOpen(actionCode);
  useEffect(() => {
    void open(id, 1);
  }, [id, open]);
  return null;
}

type FirstFormStepProps = NewInitiativeProps & {
  readonly begun: BegunInitiative;
  readonly ownerActorId: string;
};

function FirstFormStep({ begun, ownerActorId, actionCode }: FirstFormStepProps) {
  const t = useTranslations('initiative-form');
  const { abilities } = useSession();
  const open = useOpen(actionCode);
  const { data: owner } = useSuspenseQuery(ownerQuery(ownerActorId));
  const draft = useNewDraft(begun, owner, actionCode);
  const queryClient = useQueryClient();
  const [attempts, setAttempts] = useState(0);
  /** What was filled in of the former owner follows the choice; what the person wrote stays. */
  const chooseOwner = async (id: string) => {
    const { ownerActorId: formerId, contactEmail } = draft.body;
    draft.change({ ownerActorId: id });
    const [former, chosen] = await Promise.all(
      [formerId, id].map((actorId) => queryClient.ensureQueryData(ownerQuery(actorId))),
    );
    if (!former || !chosen || contactEmail !== (former.contactEmail ?? '')) return;
    const { placeScope, municipalityCodes, contactEmail: mailbox } = begunBody(chosen, undefined);
    draft.change({ placeScope, municipalityCodes, contactEmail: mailbox });
  };
  const isNameless = draft.body.title.trim() === '';
  const missing = [{ field: '/title', code: 'initiative.title_missing' }];
  const faults = useFormFaults({
    draft,
    missing: attempts > 0 && isNameless ? missing : [],
    isChecked: attempts > 0,
  });
  /** Nothing has been typed since the button was pressed. */
  const [isSent, setIsSent] = useState(false);
  const change = (changes: Partial<InitiativeBody>) => {
    setIsSent(false);
    draft.change(changes);
  };
  const goOn = async () => {
    setAttempts((count) => count + 1);
    setIsSent(true);
    if (isNameless || formatProblems(draft.body).length > 0) return;
    await draft.save().catch(() => undefined);
    const id = begun.read();
    if (id) await open(id, 2);
  };
  return (
    <div className={styles.form}>
      <FormStepsHead formStep={1} draft={draft} />
      {attempts > 0 ? (
        <ErrorSummary
          title={t('errors', { count: faults.all.length })}
          errors={faults.all}
          focusKey={attempts}
        />
      ) : null}
      {abilities.createInitiativeFor.length > 1 ? (
        <Select
          label={t('who.owner')}
          options={abilities.createInitiativeFor.map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          value={draft.body.ownerActorId}
          onChange={(chosen) => void chooseOwner(chosen)}
        />
      ) : null}
      <WhatFormStep body={draft.body} change={change} faultOf={faults.of} />
      {draft.state === 'failed' ? <FaultNotice error={draft.failure} takesFocus={isSent} /> : null}
      <ButtonRow>
        <Button onClick={() => void goOn()}>{t('next')}</Button>
      </ButtonRow>
    </div>
  );
}
