import { useId, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Heading } from 'react-aria-components/Heading';
import type { ButtonVariant } from '../actions/button-link.tsx';
import { Icon } from '../icons/icon.tsx';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  children: ReactNode;
  closeLabel: string;
  /** The buttons at its foot. */
  actions?: ReactNode;
  role?: 'dialog' | 'alertdialog';
  describedBy?: string;
}

export function Dialog(props: DialogProps): ReactNode {
  const { isOpen, onOpenChange, title, children, closeLabel, actions, role, describedBy } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role !== 'alertdialog'}
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <AriaDialog role={role} aria-describedby={describedBy} className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            <button
              type="button"
              className={styles.close}
              aria-label={closeLabel}
              onClick={() => onOpenChange(false)}
            >
              <Icon name="close" />
            </button>
          </div>
          <div className={styles.body}>{children}</div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  /** What happens, and whether it can be undone. */
  children: ReactNode;
  /** A verb: "Arkivera initiativet". */
  confirmLabel: ReactNode;
  cancelLabel: string;
  variant?: ButtonVariant;
  isPending?: boolean;
  onConfirm: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { isOpen, onOpenChange, title, children, confirmLabel, cancelLabel } = props;
  const id = useId();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={title}
      closeLabel={cancelLabel}
      role="alertdialog"
      describedBy={id}
      actions={
        <>
          <Button
            variant={props.variant ?? 'primary'}
            isPending={props.isPending}
            onClick={props.onConfirm}
          >
            {confirmLabel}
          </Button>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      <div id={id}>{children}</div>
    </Dialog>
  );
}
