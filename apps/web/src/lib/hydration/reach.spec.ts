import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent } from '@testing-library/dom';
import { wakeWhenReached } from './reach.ts';

const PAGE = `<p>Text</p><a href="/a">A</a><button type="button">B</button><select></select>
  <div data-part=""><svg><rect /></svg><a class="inner" href="/b">B</a></div><p id="hidden" hidden="until-found"></p>`;

function openPage(wake = jest.fn(() => Promise.resolve())) {
  document.body.innerHTML = PAGE;
  const failed = jest.fn();
  wakeWhenReached(wake, failed);
  // Where the mouse lies when the page comes.
  document.body.dispatchEvent(over('mouse', 1));
  return { wake, failed, of: (selector: string) => document.querySelector(selector) ?? document };
}

/** What jsdom lacks: which pointer it is. */
class Pointer extends MouseEvent {
  readonly pointerType: string;
  constructor(type: string, { pointerType = 'mouse', ...init }: PointerEventInit = {}) {
    super(type, { bubbles: true, ...init });
    this.pointerType = pointerType;
  }
}
Object.assign(globalThis, { PointerEvent: Pointer });

const over = (pointerType: string, clientX = 9) =>
  new PointerEvent('pointerover', { pointerType, clientX });

describe('a page that waits for its reader', () => {
  it.each([
    ['a pointer over a link', 'a', over('mouse')],
    ['a pointer over a picture', 'rect', over('mouse')],
    ['a finger on a button', 'button', over('touch')],
    ['a finger on a field', 'select', over('touch')],
    ['a tap on a picture', 'rect', new MouseEvent('click', { bubbles: true })],
    ['a choice', 'select', new Event('change', { bubbles: true })],
    ['the focus in a field', 'select', new FocusEvent('focusin', { bubbles: true })],
    ['what find-in-page opens', '#hidden', new Event('beforematch', { bubbles: true })],
  ])('is woken by %s, once', (_name, selector, event) => {
    const { wake, of } = openPage();
    of(selector).dispatchEvent(event);
    of('button').dispatchEvent(over('mouse'));
    expect(wake).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a pointer over text', 'p', over('mouse')],
    ['a link that comes under a mouse which lies still', 'a', over('mouse', 1)],
    ['a finger on a link', 'a', over('touch')],
    ['a finger that scrolls past a picture', 'rect', over('touch')],
    ['a click on a link', 'a', new MouseEvent('click', { bubbles: true, cancelable: true })],
    [
      'a click on a link in a picture',
      '.inner',
      new MouseEvent('click', { bubbles: true, cancelable: true }),
    ],
    ['a key that scrolls', 'p', new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })],
  ])('sleeps on through %s', (_name, selector, event) => {
    const { wake, of } = openPage();
    event.preventDefault();
    of(selector).dispatchEvent(event);
    expect(wake).not.toHaveBeenCalled();
    of('button').dispatchEvent(over('mouse'));
  });

  it('tries again at the next reach when its scripts could not be loaded', async () => {
    const wake = jest.fn(() => Promise.reject(new Error('no network')));
    const { failed, of } = openPage(wake);
    fireEvent.focusIn(of('select'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(failed).toHaveBeenCalledTimes(1);
    wake.mockImplementation(() => Promise.resolve() as Promise<never>);
    fireEvent.focusIn(of('select'));
    expect(wake).toHaveBeenCalledTimes(2);
  });
});
