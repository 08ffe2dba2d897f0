import { useState, type ReactNode, type Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, type Key } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icons/icon.tsx';
import { FieldHelp, RequiredMark, useFieldIds, type FieldProps } from './form-field.tsx';
import type { Option } from './text-fields.tsx';
import styles from './combo-box.module.css';
import fieldStyles from './form-field.module.css';

export interface ComboBoxLabels {
  /** The button that opens the list: "Visa alternativ". */
  open: string;
  /** Shown when nothing matches: why, and what to do. */
  empty: string;
  loading: string;
}

interface SearchableProps extends FieldProps {
  options: readonly Option[];
  labels: ComboBoxLabels;
  /** Given, the caller searches and hands in new options; else the options are filtered here. */
  onSearch?: (text: string) => void;
  isLoading?: boolean;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

export interface ComboBoxProps extends SearchableProps {
  value: string | null;
  /** The chosen one, where a search may have left it out of the options. */
  selectedOption?: Option | null;
  onChange: (value: string | null) => void;
}

function Options({ labels, isLoading }: Pick<SearchableProps, 'labels' | 'isLoading'>): ReactNode {
  return (
    <Popover className={styles.popover} offset={4}>
      <ListBox<Option>
        className={styles.list}
        renderEmptyState={() => (
          <p className={styles.empty}>{isLoading ? labels.loading : labels.empty}</p>
        )}
      >
        {(option) => (
          <ListBoxItem
            id={option.value}
            textValue={option.label}
            isDisabled={option.isDisabled}
            className={styles.item}
          >
            <Text slot="label">{option.label}</Text>
            {option.description ? (
              <Text slot="description" className={styles.itemHelp}>
                {option.description}
              </Text>
            ) : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

interface FrameProps {
  props: SearchableProps;
  id: string;
  describedBy: string | undefined;
  /** Stands above the control, where the open list does not cover it. */
  chosen?: ReactNode;
}

function ControlFrame({ props, id, describedBy, chosen }: FrameProps): ReactNode {
  const { inputRef, labels, isLoading, label, isRequired, description, errorMessage } = props;
  return (
    <>
      <Label className={fieldStyles.label}>
        {label}
        <RequiredMark isRequired={isRequired} />
      </Label>
      <FieldHelp id={id} description={description} errorMessage={errorMessage} />
      {chosen}
      <div className={styles.frame}>
        <Input ref={inputRef} className={fieldStyles.control} aria-describedby={describedBy} />
        <AriaButton className={styles.open} aria-label={labels.open}>
          <Icon name="chevron-down" />
        </AriaButton>
      </div>
      <Options labels={labels} isLoading={isLoading} />
    </>
  );
}

export function ComboBox(props: ComboBoxProps): ReactNode {
  const { options, value, selectedOption, onChange, onSearch, onBlur } = props;
  const { id, describedBy } = useFieldIds(props);
  const isKept = !selectedOption || options.some((option) => option.value === selectedOption.value);
  const items = isKept ? options : [selectedOption, ...options];
  return (
    <AriaComboBox<Option>
      id={id}
      name={props.name}
      className={fieldStyles.field}
      data-invalid={props.errorMessage ? '' : undefined}
      isInvalid={Boolean(props.errorMessage)}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      validationBehavior="aria"
      allowsEmptyCollection
      menuTrigger="focus"
      {...(onSearch ? { items, onInputChange: onSearch } : { defaultItems: items })}
      value={value}
      onChange={(key: Key | null) => onChange(key === null ? null : String(key))}
      onBlur={onBlur}
    >
      <ControlFrame props={props} id={id} describedBy={describedBy} />
    </AriaComboBox>
  );
}

export interface TagPickerProps extends SearchableProps {
  value: readonly Option[];
  onChange: (value: Option[]) => void;
  /** "Ta bort {label}". */
  removeLabel: (option: Option) => string;
  /** Accessible name of the list of the chosen: "Valda åtgärder". */
  chosenLabel: string;
}

function Chosen({ value, onChange, removeLabel, chosenLabel }: TagPickerProps): ReactNode {
  if (value.length === 0) return null;
  return (
    <ul role="list" aria-label={chosenLabel} className={styles.chosen}>
      {value.map((option) => (
        <li key={option.value} className={styles.chosenItem}>
          <span>{option.label}</span>
          <button
            type="button"
            className={styles.remove}
            aria-label={removeLabel(option)}
            onClick={() => onChange(value.filter((chosen) => chosen.value !== option.value))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Search, choose, and the chosen stand above, each with its way out. */
export function TagPicker(props: TagPickerProps): ReactNode {
  const { options, value, onChange, onSearch, onBlur } = props;
  const { id, describedBy } = useFieldIds(props);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('sv');
  const left = options.filter(
    (option) =>
      !value.some((chosen) => chosen.value === option.value) &&
      (onSearch !== undefined || option.label.toLocaleLowerCase('sv').includes(wanted)),
  );
  const search = (next: string) => {
    setText(next);
    onSearch?.(next);
  };
  return (
    <div className={styles.picker}>
      <AriaComboBox<Option>
        id={id}
        className={fieldStyles.field}
        data-invalid={props.errorMessage ? '' : undefined}
        isInvalid={Boolean(props.errorMessage)}
        isRequired={props.isRequired}
        isDisabled={props.isDisabled}
        validationBehavior="aria"
        allowsEmptyCollection
        menuTrigger="focus"
        items={left}
        inputValue={text}
        onInputChange={search}
        value={null}
        onChange={(key: Key | null) => {
          const option = left.find((candidate) => candidate.value === key);
          if (!option) return;
          onChange([...value, option]);
          search('');
        }}
        onBlur={onBlur}
      >
        <ControlFrame
          props={props}
          id={id}
          describedBy={describedBy}
          chosen={<Chosen {...props} />}
        />
      </AriaComboBox>
    </div>
  );
}
