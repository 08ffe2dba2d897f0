import clsx from 'clsx';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from '../link/link.tsx';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

export interface ButtonLinkProps extends LinkProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A link that looks like a button, where one goes somewhere to do something. */
export function ButtonLink(props: ButtonLinkProps): ReactNode {
  const { variant = 'primary', size = 'medium', className, ...rest } = props;
  return (
    <Link
      {...rest}
      className={clsx(styles.button, className)}
      data-variant={variant}
      data-size={size}
    />
  );
}

export interface SubmitButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button that works without JavaScript: sends its form. */
export function SubmitButton(props: SubmitButtonProps): ReactNode {
  const { variant = 'primary', size = 'medium', className, type = 'submit', ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      className={clsx(styles.button, className)}
      data-variant={variant}
      data-size={size}
    />
  );
}

export function ButtonRow({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.row}>{children}</div>;
}
