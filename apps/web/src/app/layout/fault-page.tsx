import { ButtonLink, ButtonRow, PageTitle, Prose, SubmitButton } from '@samhandling/ui';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../lib/api/problem-error.ts';
import { useProblemText } from '../../lib/api/problem-text.ts';
import { useTellAlive } from '../../lib/hydration/use-tell-alive.ts';
import { paths } from '../../lib/paths.ts';
import { faultTitle } from './fault-title.ts';

/** What happened, what is kept, what to do. */
export function FaultPage({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const t = useTranslations('shell');
  const router = useRouter();
  const textOf = useProblemText();
  useTellAlive();
  const retry = () => {
    void router.invalidate().then(reset);
  };
  return (
    <>
      <PageTitle>{t(`fault.${faultTitle(error)}`)}</PageTitle>
      <Prose>
        <p>{textOf(error)}</p>
        <p>{t('fault.kept')}</p>
        {isProblem(error) && error.requestId && (
          <p>{t('fault.requestId', { requestId: error.requestId })}</p>
        )}
        <ButtonRow>
          <SubmitButton type="button" onClick={retry}>
            {t('fault.retry')}
          </SubmitButton>
          <ButtonLink variant="secondary" href={paths.start}>
            {t('fault.home')}
          </ButtonLink>
        </ButtonRow>
      </Prose>
    </>
  );
}
