import type { Initiative, InitiativeBody } from '@samhandling/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ConflictDialog } from '../../../lib/forms/conflict-dialog.tsx';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';
import { latestChangeQuery } from '../api/form-queries.ts';
import { useFieldText } from './use-field-text.ts';

type InitiativeConflictProps = {
  readonly initiative: Initiative;
  readonly draft: DraftOf<InitiativeBody>;
};

/** Shown when two people changed the same initiative at the same time; names the other for a published one. */
export function InitiativeConflict({ initiative, draft }: InitiativeConflictProps) {
  const t = useTranslations('initiative-form.field');
  const textOf = useFieldText([draft.body, draft.conflict?.current ?? draft.base]);
  const { data: history } = useQuery(latestChangeQuery(initiative.id, draft.conflict?.version));
  const change = history?.items.find(({ event }) => event === 'initiative.changed');
  return (
    <ConflictDialog
      draft={draft}
      labelOf={(field) => t(field)}
      textOf={textOf}
      by={change?.personName ?? undefined}
    />
  );
}
