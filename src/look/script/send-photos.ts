/** Sends photos as soon as they are chosen, one after the other, and shows how far each is. */
export function sendPhotos(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-sends-photos]')) {
    place.addEventListener('change', (event) => {
      const field = event.target;
      if (field instanceof HTMLInputElement && field.type === 'file') void sendAll(place, field);
    });
  }
}

async function sendAll(place: HTMLElement, field: HTMLInputElement): Promise<void> {
  const { form } = field;
  const list = place.querySelector('[data-photo-progress]');
  if (!form || !list) return;
  const files = [...(field.files ?? [])];
  field.value = '';
  for (const file of files) {
    const line = document.createElement('li');
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    line.append((place.dataset.busy ?? '').replace('{name}', file.name), bar);
    list.append(line);
    const said = await send(form, file, field.name, bar).catch(() =>
      (place.dataset.failed ?? '').replace('{name}', file.name),
    );
    bar.remove();
    if (said === '') line.remove();
    else line.textContent = said;
  }
}

/** Sends one photo and shows the list as it is then; answers what went wrong, or an empty text. */
function send(
  form: HTMLFormElement,
  file: File,
  name: string,
  bar: HTMLProgressElement,
): Promise<string> {
  const data = new FormData(form);
  data.delete(name);
  data.append(name, file);
  data.append('doe', 'toevoegen');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total === 0 ? 1 : loaded / total;
    });
    request.addEventListener('error', reject);
    request.addEventListener('load', () => {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      const shown = document.querySelector('[data-photo-list]');
      const fresh = page.querySelector('[data-photo-list]');
      if (!shown || !fresh) return reject(new Error('no list'));
      shown.replaceWith(fresh);
      // The next form must be made from the draft as it is now.
      for (const version of page.querySelectorAll<HTMLInputElement>('input[name=versie]')) {
        for (const own of document.querySelectorAll<HTMLInputElement>('input[name=versie]')) {
          own.value = version.value;
        }
      }
      resolve(page.getElementById('fotos-fout')?.textContent?.trim() ?? '');
    });
    request.open('POST', form.action);
    request.send(data);
  });
}
