import { expect, type Locator, type Page } from '@playwright/test';
import { untilAlive } from './alive.ts';

const MOST_TABS = 250;

/** A person without a mouse: reaches everything by Tab, and checks that the focus is visible. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the target has the focus, and checks that the focus is visible. */
  async reach(target: Locator): Promise<void> {
    // The first Tab on a page brings its scripts, which may be what shows the target.
    if (await this.page.evaluate(() => document.activeElement === document.body)) {
      await this.page.keyboard.press('Tab');
    }
    await expect(target).toBeVisible();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await this.hasFocus(target)) {
        expect(await this.page.evaluate(isFocusShown), `${String(target)} shows its focus`).toBe(
          true,
        );
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${String(target)} is not reached by Tab.`);
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    // Who reads what has the focus gives the page its time; before that the browser follows a link by itself.
    await untilAlive(this.page);
    await this.page.keyboard.press('Enter');
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  async tick(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Space');
    await expect(target).toBeChecked();
  }

  /** Goes down a closed list until it stands on the value. */
  async select(target: Locator, value: string): Promise<void> {
    await expect(target.locator(`option[value="${value}"]`)).toBeAttached();
    await this.reach(target);
    const options = await target.locator('option').count();
    for (let press = 0; press < options; press += 1) {
      if ((await target.inputValue()) === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    expect(await target.inputValue()).toBe(value);
  }

  /** Reaches the group of the choice, then goes on with the arrow. An open list hides it meanwhile. */
  async pick(name: string): Promise<void> {
    const choice = this.page.getByRole('radio', { name, includeHidden: true });
    const group = this.page
      .getByRole('radiogroup', { includeHidden: true })
      .filter({ has: choice });
    const choices = group.getByRole('radio');
    for (let tabs = 0; tabs < MOST_TABS && !(await this.isWithin(group)); tabs += 1) {
      await this.page.keyboard.press('Tab');
    }
    if (await choice.isChecked()) return;
    await this.page.keyboard.press('Space');
    for (
      let press = 0;
      press < (await choices.count()) && !(await choice.isChecked());
      press += 1
    ) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(choice).toBeChecked();
  }

  private hasFocus(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }

  private isWithin(group: Locator): Promise<boolean> {
    return group.evaluate((element) => element.contains(document.activeElement));
  }
}

/** Whether the focused element, or what is drawn for it, carries an outline. */
function isFocusShown(): boolean {
  const focused = document.activeElement;
  if (!focused) return false;
  const drawn = [focused, ...(focused.closest('label')?.querySelectorAll('*') ?? [])];
  return drawn.some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}
