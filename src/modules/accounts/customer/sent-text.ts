/** What was typed in a field, to show it again. */
export function textOf(field: string | string[] | undefined): string | undefined {
  return typeof field === 'string' ? field : undefined;
}
