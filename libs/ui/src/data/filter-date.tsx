import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { DateInput, dateFault, dateIn, useLabelId, type DateWords } from '../forms/date-input.tsx';
import { Icon } from '../icons/icon.tsx';
import styles from './filter-bar.module.css';

export interface FilterDateProps {
  name: string;
  label: string;
  words: DateWords;
  defaultValue?: string;
  /** The last day of the calendar. */
  max?: string;
}

/** A day in a plain GET form. With a script what is no day is told, and the form is not sent. */
export function FilterDate({ name, label, words, defaultValue, max }: FilterDateProps): ReactNode {
  const [id, labelId] = useLabelId(undefined);
  const [fault, setFault] = useState<string | null>(null);
  const write = (input: HTMLInputElement, text: string) => {
    input.value = dateIn(text, words);
    const wrong = dateFault(text, words);
    input.setCustomValidity(wrong ?? '');
    setFault(wrong);
  };
  const writeOut = ({
    currentTarget,
  }: FocusEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>) =>
    write(currentTarget, currentTarget.value);
  const told = fault === null ? '' : `${id}-error `;
  return (
    <div className={styles.field}>
      <div className={styles.ask}>
        <label id={labelId} htmlFor={id}>
          {label}
        </label>
        <span id={`${id}-description`} className={styles.help}>
          {words.format}
        </span>
      </div>
      {fault === null ? null : (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="fault" />
          <span>{fault}</span>
        </p>
      )}
      <DateInput
        key={defaultValue}
        id={id}
        name={name}
        data-day=""
        words={words}
        labelId={labelId}
        max={max}
        defaultValue={defaultValue}
        aria-describedby={`${told}${id}-description`}
        aria-invalid={fault === null ? undefined : true}
        onPick={(date, input) => write(input, date)}
        onBlur={writeOut}
        onKeyDown={(event) => {
          if (event.key === 'Enter') writeOut(event);
        }}
        onInvalid={(event) => {
          // The browser would tell it in a bubble of its own.
          event.preventDefault();
          setFault(dateFault(event.currentTarget.value, words));
          event.currentTarget.focus();
        }}
      />
    </div>
  );
}
