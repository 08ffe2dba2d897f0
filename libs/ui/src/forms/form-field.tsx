import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useFormLabels } from './form-labels.tsx';
import styles from './form-field.module.css';

/** What every field takes. */
export interface FieldProps {
  label: ReactNode;
  description?: ReactNode;
  errorMessage?: ReactNode;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** The id of the control, for the links of an ErrorSummary; made up where left out. */
  id?: string;
  name?: string;
  className?: string;
}

export interface FieldIds {
  id: string;
  describedBy: string | undefined;
}

export function useFieldIds(
  props: Pick<FieldProps, 'id' | 'description' | 'errorMessage'>,
): FieldIds {
  const fallback = useId();
  const id = props.id ?? fallback;
  const parts = [
    props.errorMessage ? `${id}-error` : '',
    props.description ? `${id}-description` : '',
  ].filter(Boolean);
  return { id, describedBy: parts.length > 0 ? parts.join(' ') : undefined };
}

export interface FormFieldProps extends FieldProps {
  /** Wide unless the answer is short, such as a year. */
  width?: 'short' | 'medium' | 'full';
  /** Beside the control: a unit, a count. */
  after?: ReactNode;
  /** Below the control: how much of a text is left. */
  below?: ReactNode;
  children: (control: {
    id: string;
    name: string | undefined;
    required: boolean | undefined;
    disabled: boolean | undefined;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
    className: string | undefined;
  }) => ReactNode;
}

/** Label, help and error around one control; the error stands between the label and the control. */
export function FormField(props: FormFieldProps): ReactNode {
  const { label, description, errorMessage, isRequired, isDisabled, name, className, after } =
    props;
  const { id, describedBy } = useFieldIds(props);
  return (
    <div
      className={clsx(styles.field, className)}
      data-invalid={errorMessage ? '' : undefined}
      data-width={props.width ?? 'full'}
    >
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        {label}
        <RequiredMark isRequired={isRequired} />
      </label>
      <FieldHelp id={id} description={description} errorMessage={errorMessage} />
      <div className={styles.line}>
        {props.children({
          id,
          name,
          required: isRequired,
          disabled: isDisabled,
          'aria-invalid': errorMessage ? true : undefined,
          'aria-describedby': describedBy,
          className: styles.control,
        })}
        {after}
      </div>
      {props.below}
    </div>
  );
}

export function RequiredMark({ isRequired }: { isRequired: boolean | undefined }): ReactNode {
  const { required } = useFormLabels();
  if (!isRequired || !required) return null;
  return <span className={styles.required}> ({required})</span>;
}

export interface FieldHelpProps extends Pick<FieldProps, 'description' | 'errorMessage'> {
  id: string;
}

export function FieldHelp({ id, description, errorMessage }: FieldHelpProps): ReactNode {
  return (
    <>
      {description ? (
        <div id={`${id}-description`} className={styles.description}>
          {description}
        </div>
      ) : null}
      {errorMessage ? (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="fault" />
          <span>{errorMessage}</span>
        </p>
      ) : null}
    </>
  );
}

export interface FormGroupProps extends FieldProps {
  role?: 'radiogroup' | 'group';
  children: ReactNode;
}

/** A question with several controls: a fieldset whose legend is the question. */
export function FormGroup(props: FormGroupProps): ReactNode {
  const { label, description, errorMessage, isRequired, isDisabled, className, role, children } =
    props;
  const { id, describedBy } = useFieldIds(props);
  return (
    <fieldset
      id={id}
      role={role}
      tabIndex={-1}
      disabled={isDisabled}
      aria-describedby={describedBy}
      aria-invalid={errorMessage && role === 'radiogroup' ? true : undefined}
      aria-required={isRequired && role === 'radiogroup' ? true : undefined}
      className={clsx(styles.field, styles.group, className)}
      data-invalid={errorMessage ? '' : undefined}
    >
      <legend className={styles.label}>
        {label}
        <RequiredMark isRequired={isRequired} />
      </legend>
      <FieldHelp id={id} description={description} errorMessage={errorMessage} />
      {children}
    </fieldset>
  );
}

/** Fields below each other, at reading width. */
export function FormStack({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.stack}>{children}</div>;
}

/** Short fields that belong together beside each other, such as from and to. */
export function FormRow({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.row}>{children}</div>;
}
