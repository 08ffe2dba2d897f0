import clsx from 'clsx';
import { useId, useRef, useSyncExternalStore, type ComponentProps, type ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './date-input.module.css';

/** What a field for a day says and understands, in the language of the page. */
export interface DateWords {
  /** How a day is written: "År-månad-dag, till exempel 2026-03-01". */
  format: string;
  /** What is wrong with what is typed, which is not empty; null where it is a day that can be meant. */
  fault: (text: string) => string | null;
  /** Opens the browser's calendar. */
  pick: string;
  /** The day that is typed as `2026-03-01`; null where it is none. */
  read: (text: string) => string | null;
}

/** The day as the form keeps it; empty where nothing is typed, and what is typed where it is no day. */
export const dateIn = (text: string, { read }: DateWords): string =>
  read(text) ?? (text.trim() === '' ? '' : text);

/** What is wrong with what is typed; null where it is a day, or nothing. */
export const dateFault = (text: string, { fault }: DateWords): string | null =>
  text.trim() === '' ? null : fault(text);

export interface DateInputProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  words: DateWords;
  labelId: string;
  min?: string;
  max?: string;
  /** A day was chosen in the calendar. */
  onPick: (date: string, input: HTMLInputElement) => void;
}

/**
 * A day as text, with a button that opens the browser's calendar. The browser's own field is not shown: it
 * writes days, and says how, in the language of the browser.
 */
export function DateInput(props: DateInputProps): ReactNode {
  const { words, labelId, min, max, onPick, className, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const hasCalendar = useHasCalendar();
  const open = () => {
    if (!input.current || !calendar.current) return;
    calendar.current.value = words.read(input.current.value) ?? '';
    calendar.current.showPicker();
  };
  return (
    <span className={styles.frame}>
      <input
        {...rest}
        ref={input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        className={clsx(className, styles.input)}
      />
      {hasCalendar ? (
        <>
          <input
            ref={calendar}
            type="date"
            min={min}
            max={max}
            tabIndex={-1}
            aria-hidden="true"
            className={styles.calendar}
            onChange={({ target }) => {
              if (!input.current || target.value === '') return;
              onPick(target.value, input.current);
              input.current.focus();
            }}
          />
          <button
            type="button"
            aria-label={words.pick}
            aria-describedby={labelId}
            disabled={rest.disabled}
            className={styles.open}
            data-print="hide"
            onClick={open}
          >
            <Icon name="calendar" />
          </button>
        </>
      ) : null}
    </span>
  );
}

const never = () => () => undefined;

/** Not on the server: without a script the button would do nothing. */
const useHasCalendar = (): boolean =>
  useSyncExternalStore(
    never,
    () => 'showPicker' in HTMLInputElement.prototype,
    () => false,
  );

export const useLabelId = (id: string | undefined): [id: string, labelId: string] => {
  const fallback = useId();
  const own = id ?? fallback;
  return [own, `${own}-label`];
};
