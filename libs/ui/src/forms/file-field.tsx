import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Button } from './button.tsx';
import { useLabelId } from './date-input.tsx';
import { FormField, type FieldProps } from './form-field.tsx';
import styles from './file-field.module.css';

/** What a field for a file says, in the language of the page. */
export interface FileWords {
  /** "Välj fil", "Välj en annan fil". */
  choose: string;
  chooseOther: string;
  /** "Ingen fil vald". */
  none: string;
  /** Beside the button where a file can be dropped: "Du kan också släppa filen här.". */
  drop: string;
}

export interface FileFieldProps extends Omit<FieldProps, 'name'> {
  words: FileWords;
  /** The name of the chosen file, null where none is; left out where a file is sent at once. */
  fileName?: string | null;
  /** As in HTML: endings and media types. */
  accept: string;
  /** A file is being sent: the button keeps its focus and takes no other. */
  isPending?: boolean;
  onChoose: (file: File) => void;
}

/**
 * A file, by a button or dropped on the field. The browser's own field is not shown: it speaks the language of
 * the browser.
 */
export function FileField(props: FileFieldProps): ReactNode {
  const { words, fileName, accept, isPending, onChoose, ...field } = props;
  const [id, labelId] = useLabelId(props.id);
  const nameId = `${id}-file`;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const isClosed = field.isDisabled || isPending;
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !isClosed) onChoose(file);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover' && !isClosed);
  };
  return (
    <FormField {...field} id={id}>
      {(control) => (
        <div
          className={styles.zone}
          data-over={isOver ? '' : undefined}
          onDragOver={drag}
          onDragLeave={drag}
          onDrop={(event) => {
            drag(event);
            choose(event.dataTransfer.files);
          }}
        >
          <input
            ref={input}
            type="file"
            accept={accept}
            hidden
            onChange={({ target }) => {
              choose(target.files);
              // The same file, mended, can be chosen again.
              target.value = '';
            }}
          />
          <Button
            id={id}
            variant="secondary"
            isDisabled={control.disabled}
            isPending={isPending}
            aria-labelledby={`${labelId} ${id}-choose`}
            aria-describedby={[fileName === undefined ? '' : nameId, control['aria-describedby']]
              .filter(Boolean)
              .join(' ')}
            onClick={() => input.current?.click()}
          >
            <Icon name="upload" />
            <span id={`${id}-choose`}>{fileName ? words.chooseOther : words.choose}</span>
          </Button>
          {fileName === undefined ? null : (
            <span id={nameId} className={styles.name}>
              {fileName ?? words.none}
            </span>
          )}
          <span className={styles.drop}>{words.drop}</span>
        </div>
      )}
    </FormField>
  );
}
