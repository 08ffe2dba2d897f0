import type { Initiative, Partnership } from '@samhandling/contract';
import { ArrowLink, ButtonRow, Notice } from '@samhandling/ui';
import { Button, FormLabelsProvider } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFocusWhenGone } from '../../../lib/focus/use-focus-when-gone.ts';
import { Written } from '../../../lib/messages/written.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './partner-answers.module.css';
import { usePartnerAnswer, type PartnerAnswer } from './use-partner-answer.ts';

const WHO_FORM_STEP = 2;

/** The question to a partner for whoever answers it, and what its owner and the coordinator wait for. */
export default function PartnerAnswers({ initiative }: { readonly initiative: Initiative }) {
  const t = useTranslations('desk.partner');
  const words = useTranslations('desk.review');
  const answer = usePartnerAnswer();
  const { partnerships } = initiative;
  const { list, leave } = useFocusWhenGone(partnerships.map(keyOf));
  const send = (given: PartnerAnswer, onDone?: () => void) =>
    answer.mutate(given, {
      onSuccess: () => {
        onDone?.();
        leave(keyOf(given.partnership));
      },
    });
  const given = answer.data;
  const unanswered = partnerships.filter(
    ({ reviewState, abilities }) => reviewState !== 'accepted' && !abilities.accept,
  );
  return (
    <FormLabelsProvider labels={{ required: words('required') }}>
      <div id="partner" ref={list} tabIndex={-1} className={styles.answers}>
        {given ? (
          <Notice
            tone="success"
            title={t(given.reviewState === 'accepted' ? 'done.accepted' : 'done.declined', {
              actor: given.actor.name,
            })}
            isLive
          />
        ) : null}
        {partnerships
          .filter(({ abilities }) => abilities.decline)
          .map((partnership) => (
            <Question
              key={partnership.id}
              initiative={initiative}
              partnership={partnership}
              isPending={answer.isPending}
              error={answer.error}
              onAnswer={send}
            />
          ))}
        {unanswered.length > 0 ? <Unanswered initiative={initiative} rows={unanswered} /> : null}
      </div>
    </FormLabelsProvider>
  );
}

/** An answer takes its buttons away: the row is another one then. */
const keyOf = ({ id, reviewState }: Partnership) => `${id} ${reviewState}`;

type QuestionProps = {
  readonly initiative: Initiative;
  readonly partnership: Partnership;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onAnswer: (given: PartnerAnswer, onDone?: () => void) => void;
};

function Question({ initiative, partnership, isPending, error, onAnswer }: QuestionProps) {
  const t = useTranslations('desk.partner');
  const { abilities: mine } = useSession();
  const [isDeclining, setIsDeclining] = useState(false);
  const { actor, role, abilities } = partnership;
  const isOwn = mine.createInitiativeFor.some(({ id }) => id === actor.id);
  const named = { actor: actor.name, owner: initiative.owner.name };
  const ending = abilities.accept ? 'decline' : 'leave';
  const buttons = (
    <>
      <ButtonRow>
        {abilities.accept ? (
          <Button
            isPending={isPending}
            onClick={() => onAnswer({ partnership, name: 'acceptance' })}
          >
            {t('accept')}
          </Button>
        ) : null}
        <Button
          variant={abilities.accept ? 'secondary' : 'quiet'}
          onClick={() => setIsDeclining(true)}
        >
          {t(ending)}
        </Button>
      </ButtonRow>
      {isDeclining ? (
        <ReasonDialog
          title={t(`ask.${ending}`, named)}
          text={t('reasonText', named)}
          submitLabel={t(ending)}
          isPending={isPending}
          error={error}
          field={{ label: t('reason'), missing: t('reasonMissing') }}
          onSubmit={(reason) =>
            onAnswer({ partnership, name: 'decline', reason }, () => setIsDeclining(false))
          }
          onClose={() => setIsDeclining(false)}
        />
      ) : (
        <FaultNotice error={error} />
      )}
    </>
  );
  if (!abilities.accept) {
    return (
      <div className={styles.named}>
        <p>{t(isOwn ? 'isNamed' : 'isNamedFor', named)}</p>
        {buttons}
      </div>
    );
  }
  return (
    <Notice tone="attention" title={t(isOwn ? 'title' : 'titleFor', named)}>
      <p>{t(isOwn ? 'text' : 'textFor', named)}</p>
      <p className={styles.role}>
        {t(isOwn ? 'part' : 'partFor', named)} <Written>{role}</Written>
      </p>
      {buttons}
    </Notice>
  );
}

type UnansweredProps = {
  readonly initiative: Initiative;
  readonly rows: readonly Partnership[];
};

/** Who is not named yet, and why. */
function Unanswered({ initiative, rows }: UnansweredProps) {
  const t = useTranslations('desk.partner');
  const { date } = useDates();
  const isPublic = initiative.publicationState === 'published';
  const mayChange = initiative.abilities.update;
  const hasDeclined = rows.some(({ reviewState }) => reviewState === 'declined');
  return (
    <Notice tone={hasDeclined ? 'attention' : 'info'} title={t('unnamed')}>
      <ul role="list" className={styles.rows}>
        {rows.map(({ id, actor, reviewState, askedAt, declineReason }) => (
          <li key={id}>
            {reviewState === 'declined'
              ? t('row.declined', { actor: actor.name, reason: declineReason ?? '' })
              : isPublic
                ? t('row.asked', {
                    actor: actor.name,
                    date: date(later(askedAt, initiative.publishedAt)),
                  })
                : t('row.toAsk', { actor: actor.name })}
          </li>
        ))}
      </ul>
      {hasDeclined && mayChange ? (
        <ArrowLink href={`${paths.initiativeEdit(initiative.id)}?steg=${WHO_FORM_STEP}`}>
          {t('change')}
        </ArrowLink>
      ) : null}
    </Notice>
  );
}

/** Nobody is asked before the initiative can be read. */
const later = (one: string, other: string | null): string =>
  other !== null && other > one ? other : one;
