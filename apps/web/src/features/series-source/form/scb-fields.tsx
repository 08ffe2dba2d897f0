import type { ScbMapping } from '@samhandling/contract';
import { Button, FormGroup, FormRow, FormStack, TextField } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useFocusAfter } from '../../../lib/focus/use-focus-after.ts';
import { fieldId, type FieldFaults } from '../../../lib/forms/field-faults.ts';

const MOST = 20;

type ScbFieldsProps = {
  readonly mapping: ScbMapping;
  readonly onChange: (mapping: ScbMapping) => void;
  readonly faults: FieldFaults;
};

/** Which table, and one code of each variable but time. */
export function ScbFields({ mapping, onChange, faults }: ScbFieldsProps) {
  const t = useTranslations('series-source-form');
  const focusAfter = useFocusAfter();
  const { selection } = mapping;
  const field = (pointer: string) => ({ id: fieldId(pointer), errorMessage: faults.of(pointer) });
  const change = (index: number, changes: Partial<ScbMapping['selection'][number]>) =>
    onChange({
      ...mapping,
      selection: selection.map((each, at) => (at === index ? { ...each, ...changes } : each)),
    });
  return (
    <>
      <TextField
        {...field('/mapping/table')}
        label={t('table')}
        description={t('tableHelp')}
        width="medium"
        value={mapping.table}
        onChange={(table) => onChange({ ...mapping, table })}
        isRequired
      />
      <FormGroup
        id={fieldId('/mapping/selection')}
        label={t('selection')}
        description={t('selectionHelp')}
      >
        <FormStack>
          {selection.map(({ variableCode, valueCode }, index) => (
            <FormRow key={index}>
              <TextField
                {...field(`/mapping/selection/${index}/variableCode`)}
                label={t('variable', { number: index + 1 })}
                width="short"
                value={variableCode}
                onChange={(value) => change(index, { variableCode: value })}
              />
              <TextField
                {...field(`/mapping/selection/${index}/valueCode`)}
                label={t('code', { number: index + 1 })}
                width="short"
                value={valueCode}
                onChange={(value) => change(index, { valueCode: value })}
              />
              {selection.length > 1 ? (
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('removeVariableFor', { number: index + 1 })}
                  onClick={() => {
                    onChange({ ...mapping, selection: selection.filter((_, at) => at !== index) });
                    focusAfter(fieldId('/mapping/selection'));
                  }}
                >
                  {t('removeVariable')}
                </Button>
              ) : null}
            </FormRow>
          ))}
          {selection.length < MOST ? (
            <div>
              <Button
                variant="secondary"
                size="small"
                onClick={() => {
                  onChange({
                    ...mapping,
                    selection: [...selection, { variableCode: '', valueCode: '' }],
                  });
                  focusAfter(fieldId(`/mapping/selection/${selection.length}/variableCode`));
                }}
              >
                {t('addVariable')}
              </Button>
            </div>
          ) : null}
        </FormStack>
      </FormGroup>
      <TextField
        {...field('/mapping/timeVariable')}
        label={t('timeVariable')}
        description={t('timeVariableHelp')}
        width="medium"
        value={mapping.timeVariable}
        onChange={(timeVariable) => onChange({ ...mapping, timeVariable })}
        isRequired
      />
    </>
  );
}
