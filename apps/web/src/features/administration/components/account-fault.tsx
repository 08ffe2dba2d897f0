import type { Account } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';

/** Why a change was refused; if somebody else changed the account first, also its present state. */
export function AccountFault({ account, error }: { account: Account; error: Error | null }) {
  const t = useTranslations('administration');
  const words = useTranslations('vocabulary');
  const { regionRole, isDisabled } = account;
  return (
    <FaultNotice error={error}>
      {isProblem(error) && error.isStale ? (
        <p>
          {t('now', {
            role: regionRole ? words(`regionRole.${regionRole}`) : t('noRole'),
            standing: isDisabled ? 'disabled' : 'enabled',
          })}
        </p>
      ) : null}
    </FaultNotice>
  );
}
