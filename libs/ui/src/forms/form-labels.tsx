import { createContext, useContext, type ReactNode } from 'react';

export interface FormLabels {
  /** Said after the label of a field that must be filled: "obligatoriskt". */
  required: string;
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
