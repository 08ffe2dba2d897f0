import type { Page } from '@playwright/test';

/** How many sheets a printed page takes. */
export const sheetsOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The page as it comes out of the printer, and how many sheets it takes. */
export async function printedSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  return sheetsOf(pdf);
}

/** Parts of the printed page of which one stands over another, or outside the width of the sheet. */
export async function overlapsInPrint(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  // The width that the margins of an A4 leave.
  await page.setViewportSize({ width: 673, height: 979 });
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('h1, h2, p, li')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().height > 2,
    );
    const boxes = shown.map((element) => ({
      words: (element.textContent ?? '').slice(0, 30),
      box: element.getBoundingClientRect(),
    }));
    const found = boxes
      .filter(({ box }) => box.right > window.innerWidth + 1)
      .map(({ words }) => `${words} is too wide`);
    boxes.forEach(({ words, box }, index) => {
      for (const other of boxes.slice(index + 1)) {
        const isOver =
          box.left < other.box.right - 1 &&
          other.box.left < box.right - 1 &&
          box.top < other.box.bottom - 1 &&
          other.box.top < box.bottom - 1;
        if (isOver) found.push(`${words} over ${other.words}`);
      }
    });
    return found;
  });
  await page.emulateMedia({ media: null });
  if (size) await page.setViewportSize(size);
  return faults;
}
