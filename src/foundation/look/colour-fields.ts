/** One of the 17 colours of an organisation's look (ADM-208). */
export interface ColourField {
  /** The number on the administrator's page and in the marked picture. */
  readonly number: number;
  /** Stable name for storage, forms and labels. */
  readonly key: string;
  /** The style role that takes this colour. */
  readonly role: `--voordeur-${string}`;
  /** The value in the neutral look of an organisation that has not chosen yet (ADM-207). */
  readonly neutral: string;
}

/** All 17, in order of their numbers (ADM-209 to ADM-225). */
export const colourFields: readonly ColourField[] = [
  field(1, 'primary', '--voordeur-brand', 'hsl(215, 32%, 24%)'),
  field(2, 'primaryInteraction', '--voordeur-action', 'hsl(214, 62%, 38%)'),
  field(3, 'primaryBackground', '--voordeur-page', 'hsl(210, 20%, 97%)'),
  field(4, 'header', '--voordeur-header', 'hsl(215, 32%, 20%)'),
  field(5, 'menuBackground', '--voordeur-menu', 'white'),
  field(6, 'menuLines', '--voordeur-menu-line', 'hsl(210, 14%, 88%)'),
  field(7, 'footerBackground', '--voordeur-footer', 'hsl(215, 32%, 16%)'),
  field(8, 'navigationBackground', '--voordeur-nav', 'white'),
  field(9, 'progressBar', '--voordeur-progress', 'hsl(214, 62%, 46%)'),
  field(10, 'navigationText', '--voordeur-nav-text', 'hsl(215, 18%, 30%)'),
  field(11, 'navigationButtons', '--voordeur-nav-button', 'hsl(215, 32%, 26%)'),
  field(12, 'footerText', '--voordeur-footer-text', 'hsl(210, 24%, 92%)'),
  field(13, 'panelTitle', '--voordeur-title', 'hsl(215, 32%, 20%)'),
  field(14, 'menuText', '--voordeur-menu-text', 'hsl(215, 18%, 28%)'),
  field(15, 'menuSelected', '--voordeur-menu-selected', 'hsl(214, 62%, 34%)'),
  field(16, 'headerText', '--voordeur-header-text', 'white'),
  field(17, 'headerSelected', '--voordeur-header-selected', 'hsl(210, 80%, 82%)'),
];

function field(
  number: number,
  key: string,
  role: ColourField['role'],
  neutral: string,
): ColourField {
  return { number, key, role, neutral };
}
