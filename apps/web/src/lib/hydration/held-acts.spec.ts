import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent } from '@testing-library/dom';

/** What is alive is told once for the whole page, so each test has modules of its own. */
async function open(html: string) {
  // A new element each time, so that nobody listens any longer.
  document.body.innerHTML = `<main>${html}</main>`;
  jest.resetModules();
  const { holdActs, dropActs, REACH } = await import('./held-acts.ts');
  const { tellPageAlive, tellPartAlive } = await import('./alive.ts');
  const end = holdActs();
  return { end, dropActs, tellPageAlive, tellPartAlive, REACH };
}

type Page = Awaited<ReturnType<typeof open>>;

const found = <Found extends HTMLElement>(selector: string): Found => {
  const element = document.querySelector<Found>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
};

/** Several turns of the microtask queue, for all that is done again. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** The page takes over: from now on its listeners hear what is done. */
function hear(type: string): jest.Mock<(event: Event) => void> {
  const heard = jest.fn<(event: Event) => void>();
  found('main').addEventListener(type, heard);
  return heard;
}

describe('what is done before a page is alive', () => {
  let page: Page;
  afterEach(() => page.end());

  it('is held where a form with a day is sent, whose day only the page can read', async () => {
    page = await open(
      '<form><input data-day name="day" /><button>Send</button></form><form id="q"></form>',
    );
    const [sent, pressed] = [hear('submit'), hear('keydown')];
    sent.mockImplementation((event) => event.preventDefault());
    found<HTMLFormElement>('form').requestSubmit();
    expect(sent).not.toHaveBeenCalled();
    found<HTMLFormElement>('#q').requestSubmit();
    expect(sent).toHaveBeenCalledTimes(1);
    page.tellPageAlive();
    await settled();
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  describe('on a button', () => {
    beforeEach(async () => {
      page = await open('<div class="site-pending"></div><button type="button">Fold</button>');
    });

    it('is held, reaches for the page and is done once when it is alive', async () => {
      const [clicked, reached] = [hear('click'), hear(page.REACH)];
      fireEvent.click(found('button'));
      fireEvent.click(found('button'));
      expect(clicked).not.toHaveBeenCalled();
      expect(reached).toHaveBeenCalled();
      expect(found('.site-pending')).toHaveAttribute('data-loading');
      page.tellPageAlive();
      await settled();
      expect(clicked).toHaveBeenCalledTimes(1);
      expect(found('.site-pending')).not.toHaveAttribute('data-loading');
    });

    it('is the page’s own from then on', () => {
      page.tellPageAlive();
      const clicked = hear('click');
      fireEvent.click(found('button'));
      expect(clicked).toHaveBeenCalledTimes(1);
    });

    it('is forgotten when the page cannot come alive', async () => {
      const clicked = hear('click');
      fireEvent.click(found('button'));
      page.dropActs();
      page.tellPageAlive();
      await settled();
      expect(clicked).not.toHaveBeenCalled();
    });

    it('is forgotten when the button has gone', async () => {
      const [button, clicked] = [found('button'), jest.fn()];
      button.addEventListener('click', clicked);
      fireEvent.click(button);
      button.remove();
      page.tellPageAlive();
      await settled();
      expect(clicked).not.toHaveBeenCalled();
    });
  });

  it('in a part waits for the part, and not for another', async () => {
    page = await open(
      '<div id="one" data-part=""><button id="a">A</button></div><div id="two" data-part=""><button id="b">B</button></div>',
    );
    const clicked = hear('click');
    const order = () => clicked.mock.calls.map(([{ target }]) => (target as Element).id);
    fireEvent.click(found('#a'));
    fireEvent.click(found('#b'));
    const reached = hear(page.REACH);
    page.tellPageAlive();
    await settled();
    expect(reached.mock.calls.map(([{ target }]) => (target as Element).id)).toEqual(['a', 'b']);
    expect(order()).toEqual([]);
    page.tellPartAlive(found('#two'));
    await settled();
    expect(order()).toEqual(['b']);
    page.tellPartAlive(found('#one'));
    await settled();
    expect(order()).toEqual(['b', 'a']);
  });

  it.each([
    ['a link', '<a id="it" href="#there">There</a>'],
    ['a button that sends a form', '<form><button id="it" type="submit">Search</button></form>'],
    ['a heading that unfolds', '<details><summary id="it">More</summary></details>'],
  ])('on %s is left to the browser', async (_name, html) => {
    page = await open(html);
    const clicked = hear('click');
    clicked.mockImplementation((event) => event.preventDefault());
    fireEvent.click(found('#it'));
    expect(clicked).toHaveBeenCalledTimes(1);
  });

  it('in a field to choose from is chosen again, also where the page has put it back', async () => {
    page = await open('<select><option value="">All</option><option>One</option></select>');
    const select = found<HTMLSelectElement>('select');
    fireEvent.change(select, { target: { value: 'One' } });
    select.value = '';
    const changed = hear('change');
    page.tellPageAlive();
    await settled();
    expect(select).toHaveValue('One');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('with the keys of a picture is done in order, from where the focus is then', async () => {
    page = await open(
      '<a id="a" data-stop="a" href="/a">A</a><a id="b" data-stop="b" href="/b">B</a>',
    );
    found('#a').focus();
    const isDefault = fireEvent.keyDown(found('#a'), { key: 'ArrowRight' });
    fireEvent.keyDown(found('#a'), { key: 'End' });
    expect(isDefault).toBe(false);
    const pressed = hear('keydown');
    pressed.mockImplementation(() => found('#b').focus());
    page.tellPageAlive();
    await settled();
    expect(
      pressed.mock.calls.map(([event]) => [event.target, (event as KeyboardEvent).key]),
    ).toEqual([
      [found('#a'), 'ArrowRight'],
      [found('#b'), 'End'],
    ]);
  });

  it.each(['Tab', 'Enter', 'a'])('with the key %s is left to the browser', async (key) => {
    page = await open('<a data-stop="a" href="/a">A</a>');
    const pressed = hear('keydown');
    fireEvent.keyDown(found('a'), { key });
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('by find-in-page is told to the fold', async () => {
    page = await open('<p hidden="until-found">Found</p>');
    const opened = hear('beforematch');
    found('p').dispatchEvent(new Event('beforematch', { bubbles: true }));
    page.tellPageAlive();
    await settled();
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it('leaves the focus where it is, and the page hears of it', async () => {
    page = await open('<a href="/a">A</a>');
    found('a').focus();
    const focused = hear('focusin');
    page.tellPageAlive();
    await settled();
    expect(focused).toHaveBeenCalledTimes(1);
    expect(found('a')).toHaveFocus();
  });
});
