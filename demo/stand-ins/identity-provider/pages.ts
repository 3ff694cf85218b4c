import { type DemoPerson, demoPassword, fullUsername } from './people.ts';

/** The sign-in form. It posts to its own address; cancelling posts `decision=cancel`. */
export function signInPage(options: {
  provider: string;
  people: readonly DemoPerson[];
  username: string;
  failed: boolean;
}): string {
  const { provider, people, username, failed } = options;
  const message = failed
    ? '<p class="error" role="alert" id="error">Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.</p>'
    : '';
  const described = failed ? ' aria-describedby="error" aria-invalid="true"' : '';
  return page(
    `Inloggen bij ${provider}`,
    `${message}
    <form method="post">
      <label for="username">Gebruikersnaam</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none"
        spellcheck="false" value="${escapeHtml(username)}"${described}>
      <label for="password">Wachtwoord</label>
      <input id="password" name="password" type="password" autocomplete="current-password"${described}>
      <button name="decision" value="continue">Doorgaan</button>
      <button name="decision" value="cancel" class="secondary">Annuleren</button>
    </form>
    ${listOf(people)}`,
  );
}

/** Who is who, with a button that ends the sessions of this browser at the demo provider. */
export function startPage(people: readonly DemoPerson[]): string {
  return page(
    'Demo-aanmelddienst',
    `<p>Het portaal stuurt u hierheen om in te loggen. Daarna blijft u hier ingelogd.
      Wilt u als iemand anders inloggen? Log dan eerst uit.</p>
    <form method="post" action="/sign-out"><button>Uitloggen</button></form>
    ${listOf(people)}`,
  );
}

/** A page with a heading and one sentence. */
export function messagePage(title: string, sentence: string): string {
  return page(title, `<p>${escapeHtml(sentence)}</p>`);
}

function listOf(people: readonly DemoPerson[]): string {
  const items = people.map(
    (person) =>
      `<li><strong>${escapeHtml(fullUsername(person))}</strong>: ${escapeHtml(person.name)}${
        person.task ? `, ${escapeHtml(person.task)}` : ''
      }</li>`,
  );
  return `<h2>Demogebruikers</h2>
    <ul>${items.join('')}</ul>
    <p>Het wachtwoord is voor iedereen <strong>${escapeHtml(demoPassword)}</strong></p>`;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(title)} (demo)</title>
    <style>${style}</style>
  </head>
  <body>
    <header>Dit is een demo. Vul hier nooit uw echte wachtwoord in.</header>
    <main>
      <h1>${escapeHtml(title)}</h1>
      ${content}
    </main>
  </body>
</html>`;
}

const style = `
  * { box-sizing: border-box; }
  body { margin: 0; font: 1.0625rem/1.6 system-ui, sans-serif; color: #1c2430; background: #eef1f5; }
  header { padding: .75rem 1rem; text-align: center; background: #ffe9a8; }
  main { max-width: 28rem; margin: 2rem auto; padding: 2rem; background: #fff; border-radius: .75rem;
    box-shadow: 0 1px 4px rgb(0 0 0 / 15%); }
  @media (max-width: 30rem) { main { margin: 0; border-radius: 0; } }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
  strong { white-space: nowrap; }
  h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
  ul { margin: 0; padding-left: 1.25rem; }
  label { display: block; margin-top: 1rem; font-weight: 600; }
  input { width: 100%; padding: .75rem; font: inherit; border: 1px solid #5b6675; border-radius: .375rem; }
  button { margin: 1.5rem .5rem 0 0; padding: .75rem 1.5rem; font: inherit; font-weight: 600;
    color: #fff; background: #1f4b99; border: 2px solid #1f4b99; border-radius: .375rem; cursor: pointer; }
  button.secondary { color: #1f4b99; background: #fff; }
  :focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
  .error { padding: .75rem 1rem; color: #8a1020; background: #fdecee; border-left: 4px solid #8a1020; }
`;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
