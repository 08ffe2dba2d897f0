import type { Account } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';

/** Why it was refused; where somebody else was first, also what stands now. */
export function AccountFault({ account, error }: { account: Account; error: Error | null }) {
  const t = useTranslations('administration');
  const words = useTranslations('vocabulary');
  const problemText = useProblemText();
  if (!error) return null;
  const { regionRole, isDisabled } = account;
  return (
    <Notice tone="fault" isLive>
      <p>{problemText(error)}</p>
      {isProblem(error) && error.isStale ? (
        <p>
          {t('now', {
            role: regionRole ? words(`regionRole.${regionRole}`) : t('noRole'),
            standing: isDisabled ? 'disabled' : 'enabled',
          })}
        </p>
      ) : null}
    </Notice>
  );
}
