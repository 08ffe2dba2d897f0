import type { ActionRef } from '@samhandling/contract';
import { Row, Tag } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';

type ActionChoiceProps = {
  readonly action: Pick<ActionRef, 'code' | 'text'>;
  readonly kicker: string;
  readonly area?: number | undefined;
  readonly isChosen: boolean;
  readonly onToggle: (code: string) => void;
};

/** An action that can be chosen in the list; it stays in its place when chosen. */
export function ActionChoice({ action, kicker, area, isChosen, onToggle }: ActionChoiceProps) {
  const t = useTranslations('initiative-form.actions');
  const code = action.code.toUpperCase();
  return (
    <Row
      title={action.text}
      kicker={`${code} · ${kicker}`}
      {...(area === undefined ? {} : { area })}
      states={isChosen ? <Tag>{t('chosenTag')}</Tag> : undefined}
      actions={
        <Button
          variant={isChosen ? 'quiet' : 'secondary'}
          size="small"
          onClick={() => onToggle(action.code)}
        >
          {isChosen ? t('remove', { code }) : t('add', { code })}
        </Button>
      }
    />
  );
}
