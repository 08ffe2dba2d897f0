import { useState, type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref } from 'react';
import { Icon } from '../icons/icon.tsx';
import { FormField, type FieldProps, type FormFieldProps } from './form-field.tsx';
import { isTooLong, TextCount } from './text-count.tsx';
import { parseSwedishNumber, writeSwedishNumber } from './swedish-number.ts';
import styles from './form-field.module.css';

export interface TextFieldProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'email' | 'url' | 'tel';
  /** What is too much is counted; more can be typed, so that nothing pasted is cut off. */
  maxLength?: number;
  isSpellChecked?: boolean;
  width?: FormFieldProps['width'];
  after?: ReactNode;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { value, defaultValue, onChange, onBlur, inputRef, type = 'text', ...rest } = props;
  const { maxLength, ...field } = rest;
  const [typed, setTyped] = useState(defaultValue ?? '');
  const count = { text: value ?? typed, maxLength };
  return (
    <FormField {...field} below={<TextCount {...count} />}>
      {(control) => (
        <input
          {...control}
          aria-invalid={control['aria-invalid'] ?? (isTooLong(count) || undefined)}
          ref={inputRef}
          type={type}
          value={value}
          defaultValue={defaultValue}
          autoComplete={props.autoComplete}
          inputMode={props.inputMode}
          spellCheck={props.isSpellChecked}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange?.(event.target.value);
          }}
          onBlur={onBlur}
        />
      )}
    </FormField>
  );
}

export interface TextAreaProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLTextAreaElement>;
  rows?: number;
  /** What is too much is counted; more can be typed, so that nothing pasted is cut off. */
  maxLength?: number;
  /** Counts from the first character on: "120 tecken kvar", "5 tecken för många" (left is negative). */
  formatCount?: (left: number) => string;
}

export function TextArea(props: TextAreaProps): ReactNode {
  const { value, defaultValue, onChange, onBlur, inputRef, rows = 4, ...rest } = props;
  const { maxLength, formatCount, ...field } = rest;
  const [typed, setTyped] = useState(defaultValue ?? '');
  const count = { text: value ?? typed, maxLength, formatCount };
  return (
    <FormField {...field} below={<TextCount {...count} />}>
      {(control) => (
        <textarea
          {...control}
          aria-invalid={control['aria-invalid'] ?? (isTooLong(count) || undefined)}
          ref={inputRef}
          rows={rows}
          value={value}
          defaultValue={defaultValue}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange?.(event.target.value);
          }}
          onBlur={onBlur}
        />
      )}
    </FormField>
  );
}

export interface NumberFieldProps extends FieldProps {
  value?: number | null;
  defaultValue?: number | null;
  /** null when empty, NaN when it is no number: the form says what is wrong. */
  onChange?: (value: number | null) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  /** Written after the field: "procent", "kronor". */
  unit?: ReactNode;
  /** An amount: spaces between thousands once the field is left. */
  isGrouped?: boolean;
  width?: FormFieldProps['width'];
}

/** A figure with decimal comma, kept as it was typed; no spinner, no rounding. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const {
    value,
    defaultValue,
    onChange,
    onBlur,
    inputRef,
    unit,
    isGrouped = false,
    width = 'short',
    ...field
  } = props;
  const write = (figure: number | null | undefined) => writeSwedishNumber(figure, { isGrouped });
  const [text, setText] = useState(() => write(value ?? defaultValue));
  const isSame =
    value === undefined || Object.is(parseSwedishNumber(text), value) || Number.isNaN(value);
  return (
    <FormField
      {...field}
      width={width}
      after={unit ? <span className={styles.after}>{unit}</span> : null}
    >
      {(control) => (
        <input
          {...control}
          ref={inputRef}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={isSame ? text : write(value)}
          onChange={(event) => {
            setText(event.target.value);
            onChange?.(parseSwedishNumber(event.target.value));
          }}
          onBlur={() => {
            const figure = parseSwedishNumber(text);
            if (isGrouped && figure !== null && !Number.isNaN(figure)) setText(write(figure));
            onBlur?.();
          }}
        />
      )}
    </FormField>
  );
}

export interface Option {
  value: string;
  label: string;
  description?: string;
  isDisabled?: boolean;
}

export interface SelectProps extends FieldProps {
  options: readonly Option[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLSelectElement>;
  /** Further options below the others, under a heading each. */
  groups?: readonly { label: string; options: readonly Option[] }[];
  /** The words for no choice yet; its value is empty. */
  placeholder?: string;
  width?: FormFieldProps['width'];
}

export function Select(props: SelectProps): ReactNode {
  const { options, groups = [], value, defaultValue, onChange, onBlur, inputRef, ...rest } = props;
  const { placeholder, ...field } = rest;
  return (
    <FormField {...field}>
      {(control) => (
        <span className={styles.selectWrap}>
          <select
            {...control}
            ref={inputRef}
            value={value}
            defaultValue={defaultValue}
            onChange={(event) => onChange?.(event.target.value)}
            onBlur={onBlur}
          >
            {placeholder === undefined ? null : <option value="">{placeholder}</option>}
            <SelectOptions options={options} />
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                <SelectOptions options={group.options} />
              </optgroup>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </FormField>
  );
}

function SelectOptions({ options }: Pick<SelectProps, 'options'>): ReactNode {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.isDisabled}>
      {option.label}
    </option>
  ));
}
