import type { DemoAccount } from '@samhandling/contract';
import { PageSection, Row, RowList } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import type { useSignIn } from '../api/use-sign-in.ts';

type DemoAccountsProps = {
  readonly accounts: readonly DemoAccount[];
  readonly signIn: ReturnType<typeof useSignIn>;
};

/** One log-in per role, to try the product with; nothing where it is no demo. */
export function DemoAccounts({ accounts, signIn }: DemoAccountsProps) {
  const t = useTranslations('sign-in.demo');
  if (accounts.length === 0) return null;
  return (
    <PageSection title={t('title')} note={t('text')}>
      <RowList label={t('title')}>
        {accounts.map(({ email, password, name, role, actorName }) => (
          <Row
            key={email}
            title={name}
            kicker={email}
            actions={
              <Button
                variant="secondary"
                isPending={signIn.isPending && signIn.variables.email === email}
                onClick={() => signIn.mutate({ email, password })}
              >
                {t('as', { name })}
              </Button>
            }
          >
            <p>{t(`role.${role}`, { actor: actorName ?? '' })}</p>
          </Row>
        ))}
      </RowList>
    </PageSection>
  );
}
