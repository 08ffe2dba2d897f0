import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import styles from './form-feedback.module.css';

export interface FieldFault {
  /** The id of the control at fault. */
  id: string;
  message: ReactNode;
}

export interface ErrorSummaryProps {
  /** "Två svar behöver rättas". */
  title: ReactNode;
  errors: readonly FieldFault[];
  /** Each time this changes (such as the count of attempts to send) the summary takes the focus. */
  focusKey?: number | string;
  children?: ReactNode;
}

const FOCUSABLE = 'input:not([type="hidden"]), select, textarea, button, [tabindex]';

function focusField(event: MouseEvent<HTMLAnchorElement>, id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  const control = target.matches('input, select, textarea, button')
    ? target
    : (target.querySelector<HTMLElement>(FOCUSABLE) ?? target);
  control.scrollIntoView?.({ block: 'center' });
  control.focus({ preventScroll: true });
}

/** At the top of a form that could not be sent: what is wrong, each with a link to its field. */
export function ErrorSummary({ title, errors, focusKey, children }: ErrorSummaryProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown) ref.current?.focus();
  }, [isShown, focusKey]);
  if (!isShown) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.summary}>
      <h2 className={styles.summaryTitle}>{title}</h2>
      {children}
      <ul role="list" className={styles.summaryList}>
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`} onClick={(event) => focusField(event, error.id)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
