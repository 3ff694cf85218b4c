/** The applications that the demo identity provider knows, with their (public) demo secrets. */
export const demoClients = {
  staff: { id: 'voordeur-staff', secret: 'demo-secret-of-the-staff-application' },
  customer: { id: 'voordeur-customer', secret: 'demo-secret-of-the-customer-application' },
  facebook: { id: '1000000000000001', secret: 'demo-secret-of-the-facebook-app' },
} as const;

/** Demo organisations live on `<name>.localhost`, on whatever port the portal was started. */
export function isDemoAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && (hostname === 'localhost' || hostname.endsWith('.localhost'));
}
