/** Whether secrets may travel to an address: over https, or inside this machine when allowed. */
export function isAllowedAddress(address: string, allowInsecure: boolean): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && allowInsecure && isLoopback(hostname));
}

/** RFC 6761 section 6.3: a name under `localhost` never leaves the machine. */
function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
