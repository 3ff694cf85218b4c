import type { Html } from '#foundation/html/jsx-runtime.ts';

/** A technical name, such as an address or a label name, that may go on the next line between its words. */
export function Breakable({ name }: { name: string }): Html {
  const pieces = name.split(/(?<=[/._-])|(?<=[a-z])(?=[A-Z])/);
  return <>{pieces.map((piece, index) => (index === 0 ? piece : [<wbr />, piece]))}</>;
}
