// What a form needs. Native controls wherever they are enough; react-aria for what no browser has
// (search in a list, dialog, tabs), so that a simple form stays light.
export { Button } from './forms/button.tsx';
export type { ButtonProps } from './forms/button.tsx';
export { Checkbox, CheckboxGroup, RadioGroup } from './forms/choice-fields.tsx';
export type { CheckboxGroupProps, CheckboxProps, RadioGroupProps } from './forms/choice-fields.tsx';
export { ComboBox, TagPicker } from './forms/combo-box.tsx';
export type { ComboBoxLabels, ComboBoxProps, TagPickerProps } from './forms/combo-box.tsx';
export { ConfirmDialog, Dialog } from './forms/dialog.tsx';
export type { ConfirmDialogProps, DialogProps } from './forms/dialog.tsx';
export { DateField } from './forms/date-field.tsx';
export type { DateFieldProps } from './forms/date-field.tsx';
export { ErrorSummary } from './forms/error-summary.tsx';
export type { ErrorSummaryProps, FieldFault } from './forms/error-summary.tsx';
export { FileField } from './forms/file-field.tsx';
export type { FileFieldProps, FileWords } from './forms/file-field.tsx';
export { FormField, FormGroup, FormRow, FormStack } from './forms/form-field.tsx';
export type { FieldProps, FormFieldProps, FormGroupProps } from './forms/form-field.tsx';
export { FormLabelsProvider } from './forms/form-labels.tsx';
export type { FormLabels, FormLabelsProviderProps } from './forms/form-labels.tsx';
export { I18nProvider } from 'react-aria-components';
export { SaveState } from './forms/save-state.tsx';
export type { SaveStateProps } from './forms/save-state.tsx';
export { parseSwedishNumber, writeSwedishNumber } from './forms/swedish-number.ts';
export { Tabs } from './forms/tabs.tsx';
export type { TabItem, TabsProps } from './forms/tabs.tsx';
export { NumberField, Select, TextArea, TextField } from './forms/text-fields.tsx';
export type {
  NumberFieldProps,
  Option,
  SelectProps,
  TextAreaProps,
  TextFieldProps,
} from './forms/text-fields.tsx';
export { ToastProvider, useToast } from './forms/toast.tsx';
export type { ToastApi, ToastMessage, ToastProviderProps } from './forms/toast.tsx';
