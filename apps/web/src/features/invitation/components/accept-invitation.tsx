import type { LinkedInvitation } from '@samhandling/contract';
import { ButtonLink } from '@samhandling/ui';
import { Button, FormStack } from '@samhandling/ui/forms';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useSignOut } from '../../../lib/session/use-sign-out.ts';

type AcceptInvitationProps = { readonly token: string; readonly invitation: LinkedInvitation };

/** The next step for somebody who opens a link and has an account, or is signed in. */
export function AcceptInvitation({ token, invitation: { email, step } }: AcceptInvitationProps) {
  const t = useTranslations('invitation.accept');
  if (step === 'accept') return <Accept token={token} email={email} />;
  if (step === 'sign_out') return <SignOutFirst token={token} email={email} />;
  return (
    <FormStack>
      <p>{t('signIn', { email })}</p>
      <div>
        <ButtonLink href={paths.signIn(paths.invitation(token))}>{t('toSignIn')}</ButtonLink>
      </div>
    </FormStack>
  );
}

type InvitationStepProps = { readonly token: string; readonly email: string };

function Accept({ token, email }: InvitationStepProps) {
  const t = useTranslations('invitation.accept');
  const api = useApi();
  const accept = useMutation({
    mutationFn: () => api.post(`/invitations/${token}/acceptance`, undefined),
    onSuccess: () => window.location.assign(paths.desk),
  });
  return (
    <FormStack>
      <FaultNotice error={accept.error} />
      <p>{t('own', { email })}</p>
      <div>
        <Button isPending={accept.isPending || accept.isSuccess} onClick={() => accept.mutate()}>
          {t('accept')}
        </Button>
      </div>
    </FormStack>
  );
}

function SignOutFirst({ token, email }: InvitationStepProps) {
  const t = useTranslations('invitation.accept');
  const { account } = useSession();
  const signOut = useSignOut('here', paths.invitation(token));
  return (
    <FormStack>
      <p>{t('other', { email, other: account?.email ?? '' })}</p>
      <div>
        <Button isPending={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Button>
      </div>
    </FormStack>
  );
}
