import type { Html } from '#foundation/html/jsx-runtime.ts';

/** A text of the back office whose dates (`01-06-2026`) stay on one line. */
export function UnbrokenDates({ text }: { text: string }): Html {
  return (
    <>
      {text
        .split(/(\d{2}-\d{2}-\d{4})/)
        .map((part, index) =>
          index % 2 === 1 ? <span class="voordeur-nowrap">{part}</span> : part,
        )}
    </>
  );
}
