import type { Html } from '../html/jsx-runtime.ts';

/** A long text without spaces, such as an e-mail address, that may break after its signs; a table then fits. */
export function Breakable(props: { text: string }): Html {
  return (
    <>
      {props.text.split(/(?<=[@.])/).map((part, index) => (
        <>
          {index > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  );
}
