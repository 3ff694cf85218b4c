/** An address that colleagues can recognise and not copy: `ce•••@voorbeeld.nl`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return '•••';
  const shown = [...address.slice(0, at)].slice(0, at > 2 ? 2 : 1).join('');
  return `${shown}•••${address.slice(at)}`;
}
