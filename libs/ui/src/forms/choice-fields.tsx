import { useId, useState, type ReactNode } from 'react';
import { FormGroup, type FieldProps } from './form-field.tsx';
import type { Option } from './text-fields.tsx';
import styles from './form-field.module.css';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  option: Option;
  isChecked: boolean;
  /** Its whole name, where the label stands in a row that says the rest. */
  fullName?: string;
  onToggle: (isChecked: boolean) => void;
  onBlur?: () => void;
}

function Choice(props: ChoiceProps): ReactNode {
  const { type, name, option, isChecked, fullName, onToggle, onBlur } = props;
  const id = useId();
  return (
    <label className={styles.option}>
      <input
        type={type}
        name={name}
        value={option.value}
        checked={isChecked}
        disabled={option.isDisabled}
        aria-label={fullName}
        aria-describedby={option.description ? id : undefined}
        onChange={(event) => onToggle(event.target.checked)}
        onBlur={onBlur}
      />
      <span>{option.label}</span>
      {option.description ? (
        <span id={id} className={styles.optionHelp} aria-hidden="true">
          {option.description}
        </span>
      ) : null}
    </label>
  );
}

export interface RadioGroupProps extends FieldProps {
  options: readonly Option[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
}

export function RadioGroup(props: RadioGroupProps): ReactNode {
  const { options, value, defaultValue, onChange, onBlur, ...field } = props;
  const fallbackName = useId();
  const [own, setOwn] = useState(defaultValue);
  const current = value === undefined ? own : value;
  return (
    <FormGroup {...field} role="radiogroup">
      <div className={styles.options}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={field.name ?? fallbackName}
            option={option}
            isChecked={option.value === current}
            onBlur={onBlur}
            onToggle={() => {
              setOwn(option.value);
              onChange?.(option.value);
            }}
          />
        ))}
      </div>
    </FormGroup>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  options: readonly Option[];
  value?: readonly string[];
  defaultValue?: readonly string[];
  onChange?: (value: string[]) => void;
  onBlur?: () => void;
  /** Several columns where there is room: for many short options, such as municipalities. */
  hasColumns?: boolean;
}

export function CheckboxGroup(props: CheckboxGroupProps): ReactNode {
  const { options, value, defaultValue = [], onChange, onBlur, hasColumns, ...field } = props;
  const fallbackName = useId();
  const [own, setOwn] = useState(defaultValue);
  const current = value ?? own;
  return (
    <FormGroup {...field} role="group">
      <div className={styles.options} data-columns={hasColumns ? '' : undefined}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={field.name ?? fallbackName}
            option={option}
            isChecked={current.includes(option.value)}
            onBlur={onBlur}
            onToggle={(isChecked) => {
              // In the order of the options, whatever order they were ticked in.
              const next = options
                .map((other) => other.value)
                .filter((other) => (other === option.value ? isChecked : current.includes(other)));
              setOwn(next);
              onChange?.(next);
            }}
          />
        ))}
      </div>
    </FormGroup>
  );
}

export interface CheckboxProps {
  label: string;
  /** Its whole name, where the label stands in a row that says the rest. */
  fullName?: string;
  description?: string;
  name?: string;
  value?: string;
  isSelected: boolean;
  isDisabled?: boolean;
  onChange: (isSelected: boolean) => void;
}

export function Checkbox(props: CheckboxProps): ReactNode {
  const { label, fullName, description, name = '', value = 'on', ...rest } = props;
  const { isSelected, isDisabled, onChange } = rest;
  return (
    <Choice
      type="checkbox"
      name={name}
      option={{ value, label, description, isDisabled }}
      isChecked={isSelected}
      fullName={fullName}
      onToggle={onChange}
    />
  );
}
