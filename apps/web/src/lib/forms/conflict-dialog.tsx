import { Button, Dialog, FormStack, RadioGroup } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isSameValue, type FieldOf } from './draft-changes.ts';
import type { DraftOf } from './use-draft.ts';

type ConflictDialogProps<Body> = {
  readonly draft: DraftOf<Body>;
  readonly labelOf: (field: FieldOf<Body>) => string;
  /** A field of a body in words; empty where it says nothing. */
  readonly textOf: (field: FieldOf<Body>, body: Body) => string;
  /** Who changed it, where that may be said. */
  readonly by?: string | undefined;
};

/**
 * Somebody else saved in between: says in which fields, and lets the person choose, field by field or
 * as a whole. Until then nothing of either is lost.
 */
export function ConflictDialog<Body extends object>(props: ConflictDialogProps<Body>) {
  const { draft, labelOf, textOf, by } = props;
  const t = useTranslations('form.conflict');
  const [chosen, setChosen] = useState<Partial<Record<string, 'mine' | 'theirs'>>>({});
  const { conflict, body, base } = draft;
  if (!conflict) return null;
  const { current, fields } = conflict;
  // A field that the person has not changed starts with the other person's value.
  const choiceOf = (field: FieldOf<Body>) =>
    chosen[field] ?? (isSameValue(body[field], base[field]) ? 'theirs' : 'mine');
  const text = (field: FieldOf<Body>, of: Body) => textOf(field, of) || t('empty');
  return (
    <Dialog
      isOpen
      onOpenChange={() => undefined}
      role="alertdialog"
      title={t('title')}
      closeLabel={t('title')}
      actions={
        <>
          <Button
            onClick={() => draft.settle(fields.filter((field) => choiceOf(field) === 'theirs'))}
          >
            {t('useChoices')}
          </Button>
          <Button variant="secondary" onClick={() => draft.settle([])}>
            {t('keepMine')}
          </Button>
          <Button variant="secondary" onClick={() => draft.settle(fields)}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <FormStack>
        <p>{by ? t('textBy', { name: by }) : t('text')}</p>
        {fields.map((field) => (
          <RadioGroup
            key={field}
            label={labelOf(field)}
            options={[
              { value: 'mine', label: t('mine', { text: text(field, body) }) },
              { value: 'theirs', label: t('theirs', { text: text(field, current) }) },
            ]}
            value={choiceOf(field)}
            onChange={(value) =>
              setChosen({ ...chosen, [field]: value === 'mine' ? 'mine' : 'theirs' })
            }
          />
        ))}
      </FormStack>
    </Dialog>
  );
}
