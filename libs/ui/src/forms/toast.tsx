import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './form-feedback.module.css';

export interface ToastMessage {
  text: ReactNode;
  tone?: 'info' | 'fault';
}

interface ShownToast extends ToastMessage {
  key: number;
}

export interface ToastApi {
  show: (message: ToastMessage) => void;
}

const ToastContext = createContext<ToastApi>({ show: () => undefined });

/** Says that something was done; stays until it is closed or four newer ones came. */
export const useToast = (): ToastApi => useContext(ToastContext);

export interface ToastProviderProps {
  children: ReactNode;
  labels: { region: string; close: string };
}

const MOST_SHOWN = 4;

export function ToastProvider({ children, labels }: ToastProviderProps): ReactNode {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const api = useMemo<ToastApi>(
    () => ({
      show: (message) =>
        setToasts((shown) => {
          const key = (shown.at(-1)?.key ?? 0) + 1;
          return [...shown, { ...message, key }].slice(-MOST_SHOWN);
        }),
    }),
    [],
  );
  return (
    <ToastContext value={api}>
      {children}
      <section aria-label={labels.region} aria-live="polite" className={styles.toasts}>
        {toasts.map((toast) => (
          <div key={toast.key} className={styles.toast} data-tone={toast.tone ?? 'info'}>
            <span>{toast.text}</span>
            <button
              type="button"
              aria-label={labels.close}
              className={styles.toastClose}
              onClick={() => setToasts((shown) => shown.filter(({ key }) => key !== toast.key))}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </section>
    </ToastContext>
  );
}
