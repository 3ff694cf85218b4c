import type { SmtpSettings } from '#connections/smtp/smtp-settings.ts';

/**
 * Reads `smtps://user:password@host:465` (TLS from the first byte), `smtp://…:587` (STARTTLS required), or
 * `smtp+plain://127.0.0.1:25` (a server on the same machine). Throws for anything else.
 */
export function smtpSettingsOf(address: string): SmtpSettings {
  const security = { 'smtps:': 'tls', 'smtp:': 'starttls', 'smtp+plain:': 'none' } as const;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const found = Object.entries(security).find(([protocol]) => protocol === url?.protocol);
  if (!url || !found || !url.hostname) {
    throw new Error('VOORDEUR_SMTP_URL must read smtps://, smtp:// or smtp+plain:// with a host.');
  }
  const standardPort = found[1] === 'tls' ? 465 : found[1] === 'starttls' ? 587 : 25;
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : standardPort,
    security: found[1],
    ...(url.username && { user: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
  };
}
