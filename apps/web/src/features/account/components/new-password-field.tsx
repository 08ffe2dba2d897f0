import { PASSWORD_MIN_LENGTH, passwordProblem } from '@samhandling/domain';
import { TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import styles from './new-password-field.module.css';
import { usePasswordText } from './use-password-text.ts';

type NewPasswordFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whose password it is to be, where that is known: it may not be like it. */
  readonly email?: string;
  readonly errorMessage: string | undefined;
};

/** A password that is chosen; whether it will do is said while it is typed. */
export function NewPasswordField({ email = '', ...field }: NewPasswordFieldProps) {
  const t = useTranslations('account');
  return (
    <div className={styles.field}>
      <TextField
        {...field}
        description={t('newHelp')}
        type="password"
        autoComplete="new-password"
        isRequired
      />
      <p className={styles.hint} aria-live="polite">
        {field.value && !field.errorMessage ? <Hint password={field.value} email={email} /> : null}
      </p>
    </div>
  );
}

function Hint({ password, email }: { password: string; email: string }) {
  const t = useTranslations('account.hint');
  const text = usePasswordText();
  const problem = passwordProblem(password, email);
  if (!problem) return t('good');
  if (problem !== 'password.too_short') return text.ofDraft(problem);
  // How much is left changes with every key: it is seen, and not read out each time.
  return (
    <>
      {t('short')}{' '}
      <span aria-hidden="true">
        {t('left', { count: PASSWORD_MIN_LENGTH - [...password].length })}
      </span>
    </>
  );
}
