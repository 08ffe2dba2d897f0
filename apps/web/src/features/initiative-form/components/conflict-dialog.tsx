import type { InitiativeBody } from '@samhandling/contract';
import { Button, Dialog } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { differingFields } from '../../../lib/forms/kept-draft.ts';
import type { useDraft } from '../../../lib/forms/use-draft.ts';
import { ownInitiativeQuery } from '../api/form-queries.ts';
import { bodyOf } from '../initiative-body.ts';

type ConflictDialogProps = {
  readonly id: string;
  readonly draft: ReturnType<typeof useDraft<InitiativeBody>>;
};

/** Somebody else saved in between: says in what the two differ, and lets the person choose. */
export function ConflictDialog({ id, draft }: ConflictDialogProps) {
  const t = useTranslations('initiative-form.conflict');
  const { data: current } = useQuery({
    ...ownInitiativeQuery(id),
    queryKey: ['initiatives', id, 'as it stands', draft.versionNow()],
    staleTime: 0,
  });
  if (!current) return null;
  const theirs = bodyOf(current);
  const fields = differingFields(draft.body, theirs);
  const keepMine = () => draft.settle(draft.body, theirs, current.version);
  return (
    <Dialog
      isOpen
      onOpenChange={() => undefined}
      role="alertdialog"
      title={t('title')}
      closeLabel={t('keepMine')}
      actions={
        <>
          <Button onClick={keepMine}>{t('keepMine')}</Button>
          <Button variant="secondary" onClick={() => draft.settle(theirs, theirs, current.version)}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('text')}</p>
      <p>{t('fields')}</p>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>
              <strong>{t(`field.${field}`)}</strong>
            </dt>
            <dd>
              {t('mine')}: {inWords(draft.body[field]) || t('empty')}
            </dd>
            <dd>
              {t('theirs')}: {inWords(theirs[field]) || t('empty')}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Short enough to compare; lists by how many they hold. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  return value === null ? '' : String(value).slice(0, 200);
}
