import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import { SubmitButton } from '../actions/button-link.tsx';
import { Chip } from './tag.tsx';
import styles from './filter-bar.module.css';

export interface ActiveFilter {
  key: string;
  label: ReactNode;
  removeHref: string;
}

export interface FilterBarProps {
  /** Where the form is sent by GET: the page itself. */
  action: string;
  labels: { title: string; submit: string; clear: string; active: string; remove: string };
  /** FilterSelect and FilterInput. */
  children: ReactNode;
  /** Fields that few need, folded below the button. */
  more?: ReactNode;
  active?: readonly ActiveFilter[];
  clearHref?: string;
  /** How many there are, said beside the filters: "26 åtgärder". */
  result?: ReactNode;
  /** Other parts of the address that the form shall keep, such as the sorting. */
  hidden?: Readonly<Record<string, string>>;
  /** Open on a phone too, where it is else folded. */
  isOpen?: boolean;
  /** A choice is applied at once when the page is alive; without a script there is a button. */
  isApplied?: boolean;
}

/** A plain GET form: the address is the filter, with or without JavaScript. */
export function FilterBar(props: FilterBarProps): ReactNode {
  const {
    action,
    labels,
    children,
    more,
    active = [],
    clearHref,
    result,
    hidden,
    isOpen,
    isApplied,
  } = props;
  return (
    <div className={styles.bar}>
      <form
        method="get"
        action={action}
        role="search"
        aria-label={labels.title}
        data-print="hide"
        data-applied={isApplied ? '' : undefined}
        onChange={isApplied ? applyChoice : undefined}
      >
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <details open={isOpen} className={styles.fold}>
          <summary className={styles.summary}>
            <Icon name="filter" />
            {labels.title}
          </summary>
          <div className={styles.fields}>
            {children}
            <SubmitButton variant="secondary">{labels.submit}</SubmitButton>
          </div>
          {more ? <div className={styles.more}>{more}</div> : null}
        </details>
      </form>
      {result || active.length > 0 ? (
        <div className={styles.state}>
          {result ? (
            <p className={styles.result} role="status">
              {result}
            </p>
          ) : null}
          {active.length > 0 ? (
            <ul role="list" aria-label={labels.active} className={styles.chips}>
              {active.map((filter) => (
                <li key={filter.key}>
                  <Chip removeHref={filter.removeHref} removeLabel={labels.remove}>
                    {filter.label}
                  </Chip>
                </li>
              ))}
              {clearHref ? (
                <li data-print="hide">
                  <Link href={clearHref}>{labels.clear}</Link>
                </li>
              ) : null}
            </ul>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Words that are typed wait for Enter. */
function applyChoice({ currentTarget, target }: FormEvent<HTMLFormElement>): void {
  if (target instanceof HTMLSelectElement) currentTarget.requestSubmit();
}

export interface FilterSelectProps {
  name: string;
  label: string;
  /** The words for no choice; its value is empty. */
  placeholder: string;
  options: readonly { value: string; label: string }[];
  /** The language of the options, where it is not that of the page. */
  optionsLang?: string | undefined;
  defaultValue?: string | undefined;
}

export function FilterSelect(props: FilterSelectProps): ReactNode {
  const { name, label, placeholder, options, optionsLang, defaultValue = '' } = props;
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const shown = useRef(defaultValue);
  // The address decides, but for a field that somebody has changed since: a choice with the arrow keys goes on
  // there. A new element would take the focus from who chooses.
  useEffect(() => {
    const element = select.current;
    if (!element) return;
    const isChoosing = element === document.activeElement && element.value !== shown.current;
    if (isChoosing && element.value !== defaultValue) return;
    shown.current = defaultValue;
    element.value = defaultValue;
    if (element.selectedIndex < 0) element.selectedIndex = 0;
  }, [defaultValue]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.select}>
        <select ref={select} id={id} name={name} defaultValue={defaultValue}>
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={optionsLang}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </div>
  );
}

export interface FilterInputProps {
  name: string;
  label: string;
  defaultValue?: string;
  type?: 'search' | 'text';
  /** What may be meant by what is typed. */
  suggestions?: readonly string[];
  onType?: (text: string) => void;
}

export function FilterInput({
  name,
  label,
  defaultValue,
  type = 'search',
  suggestions,
  onType,
}: FilterInputProps): ReactNode {
  const id = useId();
  const ref = useRef<HTMLInputElement>(null);
  // What was typed before the page was alive is told, too.
  useEffect(() => {
    const typed = ref.current?.value ?? '';
    if (typed !== (ref.current?.defaultValue ?? '')) onType?.(typed);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes alive
  }, []);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        key={defaultValue}
        ref={ref}
        id={id}
        name={name}
        type={type}
        defaultValue={defaultValue}
        list={suggestions ? `${id}-list` : undefined}
        autoComplete={suggestions ? 'off' : undefined}
        onInput={onType ? (event) => onType(event.currentTarget.value) : undefined}
      />
      {suggestions ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}

export interface SearchBoxProps {
  action: string;
  name?: string;
  label: string;
  submitLabel: string;
  defaultValue?: string;
  size?: 'medium' | 'large';
  /** The label is only read out, since a heading beside the field says it. */
  isLabelHidden?: boolean;
}

export function SearchBox(props: SearchBoxProps): ReactNode {
  const {
    action,
    name = 'q',
    label,
    submitLabel,
    defaultValue,
    size = 'medium',
    isLabelHidden,
  } = props;
  const id = useId();
  return (
    <form method="get" action={action} role="search" className={styles.search} data-size={size}>
      <label htmlFor={id} className={isLabelHidden ? styles.hidden : undefined}>
        {label}
      </label>
      <div className={styles.searchLine}>
        <input
          key={defaultValue}
          id={id}
          name={name}
          type="search"
          defaultValue={defaultValue}
          autoComplete="off"
          enterKeyHint="search"
        />
        <SubmitButton>
          <Icon name="search" />
          {submitLabel}
        </SubmitButton>
      </div>
    </form>
  );
}
