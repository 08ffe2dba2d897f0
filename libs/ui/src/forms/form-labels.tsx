import { createContext, useContext, type ReactNode } from 'react';

export interface FormLabels {
  /** Said after the label of a field that must be filled: "obligatoriskt". */
  required: string;
  /** What is said of the length of a text that is near its limit or above it (`left` is then negative). */
  length?: (left: number, max: number) => string;
}

const FormLabelsContext = createContext<FormLabels>({ required: '' });

export interface FormLabelsProviderProps {
  labels: FormLabels;
  children: ReactNode;
}

export function FormLabelsProvider({ labels, children }: FormLabelsProviderProps): ReactNode {
  return <FormLabelsContext value={labels}>{children}</FormLabelsContext>;
}

export const useFormLabels = (): FormLabels => useContext(FormLabelsContext);
