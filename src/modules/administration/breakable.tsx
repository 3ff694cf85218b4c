import type { Html } from '#foundation/html/jsx-runtime.ts';

/** A technical name, such as an address or a label name, that may go on the next line after `/`, `.`, `-` and `_`. */
export function Breakable({ name }: { name: string }): Html {
  const pieces = name.split(/(?<=[/._-])/);
  return <>{pieces.map((piece, index) => (index === 0 ? piece : [<wbr />, piece]))}</>;
}
