import { useState, type ReactNode } from 'react';
import { DateInput, dateFault, dateIn, useLabelId, type DateWords } from './date-input.tsx';
import { FormField, type FieldProps } from './form-field.tsx';

export interface DateFieldProps extends FieldProps {
  words: DateWords;
  /** The day as `2026-03-01`, empty, or what is typed where that is no day. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
}

/**
 * A day, typed as people write it. Once the field is left the day is written out; what is no day stays as it
 * is typed and is told.
 */
export function DateField(props: DateFieldProps): ReactNode {
  const { words, value, onChange, min, max, ...field } = props;
  const [id, labelId] = useLabelId(props.id);
  const [typed, setTyped] = useState(value);
  const [isTold, setTold] = useState(true);
  const text = dateIn(typed, words) === value ? typed : value;
  const wrong = dateFault(text, words);
  const change = (next: string) => {
    setTyped(next);
    // A fault is not told before the field is left, but one that was told stands until it is mended.
    if (wrong === null) setTold(dateFault(next, words) === null);
    onChange(dateIn(next, words));
  };
  return (
    <FormField
      {...field}
      id={id}
      description={
        <>
          {field.description ? <>{field.description} </> : null}
          {words.format}
        </>
      }
      errorMessage={wrong === null ? field.errorMessage : isTold ? wrong : undefined}
    >
      {(control) => (
        <DateInput
          {...control}
          words={words}
          labelId={labelId}
          min={min}
          max={max}
          value={text}
          onChange={(event) => change(event.target.value)}
          onPick={change}
          onBlur={() => {
            setTyped(dateIn(text, words));
            setTold(true);
          }}
        />
      )}
    </FormField>
  );
}
