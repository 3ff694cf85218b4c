import type { Html } from '../html/jsx-runtime.ts';

/** After a sign, or inside a long run of letters. */
const breaks = /(?<=[@.])|(?<=[^@.]{10})(?=[^@.]{3})/;

/** A long text without spaces, such as an e-mail address, that breaks where it must; a table then fits. */
export function Breakable(props: { text: string }): Html {
  return (
    <span class="voordeur-breakable">
      {props.text.split(breaks).map((part, index) => (
        <>
          {index > 0 && <wbr />}
          {part}
        </>
      ))}
    </span>
  );
}
