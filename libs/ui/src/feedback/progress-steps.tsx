import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import styles from './progress-steps.module.css';

export interface ProgressStep {
  id: string;
  label: string;
  /** A step that may be gone back to. */
  href?: string;
  isDone?: boolean;
}

export interface ProgressStepsProps {
  /** "Steg 2 av 5: Vem och var", unless the page says it as a heading. */
  title?: string;
  /** Accessible name of the list. */
  label: string;
  progressSteps: readonly ProgressStep[];
  currentId: string;
  doneLabel: string;
}

/** Where one is in a form, first in words. */
export function ProgressSteps(props: ProgressStepsProps): ReactNode {
  const { title, label, progressSteps, currentId, doneLabel } = props;
  return (
    <nav aria-label={label} className={styles.progress}>
      {title === undefined ? null : <p className={styles.title}>{title}</p>}
      <ol role="list" className={styles.steps}>
        {progressSteps.map((progressStep) => {
          const isCurrent = progressStep.id === currentId;
          return (
            <li
              key={progressStep.id}
              className={styles.step}
              data-state={isCurrent ? 'current' : progressStep.isDone ? 'done' : 'ahead'}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <span className={styles.bar} />
              <span className={styles.name}>
                {progressStep.href && !isCurrent ? (
                  <Link href={progressStep.href}>{progressStep.label}</Link>
                ) : (
                  progressStep.label
                )}
                {progressStep.isDone && !isCurrent ? <Icon name="check" label={doneLabel} /> : null}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
