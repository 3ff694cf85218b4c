import type { Browser } from './browser.ts';
import type { TestPortal } from './portal.ts';

/** What came back, byte for byte, without following redirects. */
export interface FetchedFile {
  readonly status: number;
  readonly content: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** Asks for a file as this browser. */
export async function fetchFile(
  portal: TestPortal,
  browser: Browser,
  path: string,
  options: { readonly method?: 'GET' | 'HEAD'; readonly headers?: Record<string, string> } = {},
): Promise<FetchedFile> {
  const response = await portal.server.inject({
    method: options.method ?? 'GET',
    url: path,
    remoteAddress: '127.0.0.1',
    headers: {
      host: 'wisselstad.localhost:3000',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...options.headers,
    },
  });
  return {
    status: response.statusCode,
    content: response.rawPayload,
    headers: response.headers,
  };
}
