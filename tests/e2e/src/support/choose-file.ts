import type { FileChooser, Locator } from '@playwright/test';

/** Chooses a file as a person does: by the button of the field, in the browser's own dialog. */
export async function chooseFile(
  field: Locator,
  file: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const opened = field.page().waitForEvent('filechooser');
  await field.click();
  await (await opened).setFiles(file);
}
