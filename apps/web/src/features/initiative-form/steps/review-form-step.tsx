import {
  INITIATIVE_FORM_FIELDS,
  initiativeBodyOf,
  type Initiative,
  type InitiativeBody,
} from '@samhandling/contract';
import { splitChange } from '@samhandling/domain';
import { DescriptionList, Heading, Link, Notice } from '@samhandling/ui';
import { Button, FormStack } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import type { FieldOf } from '../../../lib/forms/draft-changes.ts';
import { paths } from '../../../lib/paths.ts';
import { useFieldText } from '../components/use-field-text.ts';
import type { FormFault } from '../components/use-form-faults.ts';
import type { InitiativeDraft } from '../components/use-initiative-draft.ts';
import { FORM_STEPS } from '../form-steps.ts';
import styles from './review-form-step.module.css';

type ReviewFormStepProps = {
  readonly initiative: Initiative;
  readonly draft: InitiativeDraft;
  readonly faults: readonly FormFault[];
  /** Counts the refused sendings: each brings the focus to what is missing. */
  readonly attempts: number;
  readonly hrefOf: (formStep: number) => string;
  readonly onRefused: (error: unknown) => void;
};

/** Everything that was answered, with the way back to each; what is missing is named before it is sent. */
export function ReviewFormStep(props: ReviewFormStepProps) {
  const { initiative, draft, faults, attempts, hrefOf, onRefused } = props;
  const t = useTranslations('initiative-form');
  const format = useFormatter();
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: async () => {
      await draft.save();
      if (draft.isManual) return;
      const path = `/initiatives/${initiative.id}/submission`;
      await api.post<Initiative>(path, undefined, { version: draft.versionNow() });
    },
    onSuccess: async () => {
      draft.drop();
      await queryClient.invalidateQueries({ refetchType: 'none' });
      await navigate({ href: paths.initiative(initiative.id) });
    },
    onError: onRefused,
  });
  const asked = draft.isManual
    ? (Object.keys(
        splitChange(initiativeBodyOf(initiative), draft.body).major,
      ) as FieldOf<InitiativeBody>[])
    : [];
  const goOn = () => (faults.length > 0 ? onRefused(null) : send.mutate());
  return (
    <FormStack>
      <p>{t(draft.isManual ? 'review.leadPublished' : 'review.lead')}</p>
      {asked.length > 0 ? (
        <Notice title={t('review.asksTitle')}>
          <p>{t('review.asks', { fields: format.list(asked.map((one) => t(`field.${one}`))) })}</p>
        </Notice>
      ) : null}
      <Missing faults={faults} attempts={attempts} hrefOf={hrefOf} />
      <Summary body={draft.body} faults={faults} hrefOf={hrefOf} />
      {send.error && faults.length === 0 ? <FaultNotice error={send.error} /> : null}
      {draft.isManual ? (
        <div className={styles.send}>
          <Button isPending={send.isPending} onClick={goOn}>
            {t(asked.length > 0 ? 'review.sendChanges' : 'review.publishChanges')}
          </Button>
          {draft.isUnsaved ? (
            <Button variant="quiet" onClick={() => draft.change(draft.base)}>
              {t('review.dropChanges')}
            </Button>
          ) : null}
        </div>
      ) : initiative.abilities.submit ? (
        <>
          <p>{t('review.submitText')}</p>
          <div className={styles.send}>
            <Button isPending={send.isPending} onClick={goOn}>
              {t('review.submit')}
            </Button>
          </div>
        </>
      ) : null}
    </FormStack>
  );
}

/** What is missing or wrong, each with the way to its field in its step. */
function Missing({
  faults,
  attempts,
  hrefOf,
}: Omit<ReviewFormStepProps, 'initiative' | 'draft' | 'onRefused'>) {
  const t = useTranslations('initiative-form');
  const ref = useRef<HTMLDivElement>(null);
  const isShown = faults.length > 0;
  // What is missing may be known only after it was sent, when the strategy has come.
  useEffect(() => {
    if (attempts > 0 && isShown) ref.current?.focus();
  }, [attempts, isShown]);
  if (!isShown) return null;
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice
        tone={attempts > 0 ? 'fault' : 'attention'}
        isLive={attempts > 0}
        title={t('review.missing', { count: faults.length })}
      >
        <ul className={styles.missing}>
          {faults.map(({ id, formStep, message }) => (
            <li key={id}>
              <Link href={`${hrefOf(formStep)}#${id}`}>{message}</Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

type SummaryProps = Pick<ReviewFormStepProps, 'faults' | 'hrefOf'> & {
  readonly body: InitiativeBody;
};

function Summary({ body, faults, hrefOf }: SummaryProps) {
  const t = useTranslations('initiative-form');
  const textOf = useFieldText([body]);
  return FORM_STEPS.map((formStep, index) => {
    if (formStep === 'review') return null;
    const describe = (field: FieldOf<InitiativeBody>) => {
      const own = faults.filter((fault) => fault.field.split('/')[1] === field);
      const text = textOf(field, body);
      return (
        <>
          <span className={styles.answer}>{text || t('review.empty')}</span>
          {own.map(({ id, message }) => (
            <strong key={id} className={styles.fault}>
              {message}
            </strong>
          ))}
        </>
      );
    };
    return (
      <section key={formStep} aria-labelledby={`review-${formStep}`} className={styles.part}>
        <div className={styles.head}>
          <Heading level={3} id={`review-${formStep}`}>
            {t(`step.${formStep}`)}
          </Heading>
          <Link href={hrefOf(index + 1)}>
            {t('review.change', { step: t(`step.${formStep}`) })}
          </Link>
        </div>
        <DescriptionList
          layout="row"
          items={INITIATIVE_FORM_FIELDS[formStep].map((field) => ({
            term: t(`field.${field}`),
            description: describe(field),
          }))}
        />
      </section>
    );
  });
}
