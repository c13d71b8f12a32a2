/** Buttons of a card with names of their own: «Hecho» of one line is not «Hecho» of another. */
const LINE = /^(?:• )?(\d[\d.]*-\d+(?: \(quitada\))?(?: · \p{L}+)?)/u;
const MOST = 80;

/** What a text says it is about: a line with its month, else the beginning of it. */
const topicOf = (text: string): string => LINE.exec(text)?.[1] ?? text.slice(0, MOST);

/**
 * Says after each button's own words what it is about: the last line named before it, else the card's title. What is
 * seen stays the beginning of the name, so that a voice that says what it reads presses it.
 */
export const nameButtons = (card: HTMLElement): void => {
  let title = '';
  let line = '';
  for (const element of card.querySelectorAll<HTMLElement>('.ac-textBlock, .ac-pushButton')) {
    const text = (element.textContent ?? '').trim();
    if (element.classList.contains('ac-textBlock')) {
      if (LINE.test(text)) line = topicOf(text);
      if (element.getAttribute('role') === 'heading') {
        title ||= topicOf(text);
        if (!LINE.test(text)) line = '';
      }
      continue;
    }
    const about = line || title;
    if (about !== '' && !text.includes(about))
      element.setAttribute('aria-label', `${text}, ${about}`);
  }
};
