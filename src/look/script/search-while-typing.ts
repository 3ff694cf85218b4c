/** What the server suggests: a title, what it is, and its address. */
interface Suggestion {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

const waitMilliseconds = 200;
const shortest = 2;

/** Suggestions under the search field, and results as a panel above the page that is open (KNO-13). */
export function searchWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-suggest]');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  const list = document.createElement('ul');
  list.className = 'voordeur-suggestions';
  list.hidden = true;
  form.append(list);
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => suggest(form, field, list), waitMilliseconds);
  });
  form.addEventListener('keydown', (event) => move(event, field, list));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) list.hidden = true;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    list.hidden = true;
    showResults(form, field.value);
  });
}

async function suggest(
  form: HTMLFormElement,
  field: HTMLInputElement,
  list: HTMLUListElement,
): Promise<void> {
  const typed = field.value.trim();
  if (typed.length < shortest) {
    list.hidden = true;
    return;
  }
  try {
    const answer = await fetch(`${form.action}/suggesties?${new URLSearchParams({ q: typed })}`);
    const suggestions: Suggestion[] = answer.ok ? await answer.json() : [];
    // An answer that comes late belongs to what was typed before.
    if (field.value.trim() !== typed) return;
    list.replaceChildren(...suggestions.map(lineOf));
    list.hidden = suggestions.length === 0 || !form.contains(document.activeElement);
  } catch {
    list.hidden = true;
  }
}

function lineOf({ title, text, href }: Suggestion): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href;
  const small = document.createElement('small');
  small.textContent = text;
  link.append(title, small);
  const line = document.createElement('li');
  line.append(link);
  return line;
}

/** Arrows walk through field and suggestions, Escape closes them. */
function move(event: KeyboardEvent, field: HTMLInputElement, list: HTMLUListElement): void {
  if (list.hidden) return;
  if (event.key === 'Escape') {
    list.hidden = true;
    field.focus();
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const places: HTMLElement[] = [field, ...list.querySelectorAll('a')];
  const here = places.findIndex((place) => place === document.activeElement);
  places[(here + step + places.length) % places.length]?.focus();
}

/** The results of the search page, put above this page; without an answer the search page itself opens. */
async function showResults(form: HTMLFormElement, typed: string): Promise<void> {
  const address = `${form.action}?${new URLSearchParams({ q: typed })}`;
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const panel = page.querySelector('[data-search-results]');
    const place = document.querySelector('main .voordeur-content');
    if (!answer.ok || !panel || !place) throw new Error('No results.');
    document.querySelector('[data-search-results]')?.remove();
    place.prepend(panel);
    panel.querySelector('[data-close-results]')?.addEventListener('click', (event) => {
      event.preventDefault();
      panel.remove();
      form.querySelector('input')?.focus();
    });
    panel.querySelector<HTMLElement>('h2')?.focus();
    panel.scrollIntoView();
  } catch {
    location.assign(address);
  }
}
