import clsx from 'clsx';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import type { ButtonSize, ButtonVariant } from '../actions/button-link.tsx';
import styles from '../actions/button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  isDisabled?: boolean;
  /** The action is under way: the button keeps its focus and width, and ignores further clicks. */
  isPending?: boolean;
  /** Read out while at work: "Skickar in …". */
  pendingLabel?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): ReactNode {
  const {
    variant = 'primary',
    size = 'medium',
    type = 'button',
    isDisabled,
    isPending,
    pendingLabel,
    className,
    children,
    onClick,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending ? true : undefined}
      className={clsx(styles.button, className)}
      data-variant={variant}
      data-size={size}
      data-pending={isPending ? '' : undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isPending ? <span className={styles.spinner} aria-hidden="true" /> : null}
      {isPending && pendingLabel ? <span role="status">{pendingLabel}</span> : children}
    </button>
  );
}
