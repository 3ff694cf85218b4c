import type { FastifyInstance, InjectOptions } from 'fastify';

/** What came back: after redirects when they were followed. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Where it ended after redirects, or where it points when they were not followed. */
  readonly location: string;
  /** The visible text, without tags, white space folded. */
  readonly text: string;
  /** The message beside a field, or undefined. */
  errorAt(field: string): string | undefined;
  /** The value that stands in a field. */
  valueOf(field: string): string | undefined;
}

/** A browser without script: keeps cookies, follows redirects, sends forms with their hidden fields. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  /** Sends fields to an address and follows the redirect. */
  post(path: string, fields: Fields, headers?: Record<string, string>): Promise<Page>;
  /** Like `post` without following the redirect. */
  postOnly(path: string, fields: Fields, headers?: Record<string, string>): Promise<Page>;
  /** Sends files and fields as multipart. */
  upload(path: string, fields: Fields, files: Record<string, UploadFile>): Promise<Page>;
  /** Opens a page, fills in its form with this action (default: the first one that posts) and sends it, hidden fields included. */
  fill(path: string, fields: Fields, action?: string): Promise<Page>;
  /** Signs in on the normal page. */
  signIn(username: string, password?: string): Promise<Page>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface UploadFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export function openBrowser(server: FastifyInstance, host: string): Browser {
  const cookies = new Map<string, string>();

  const send = async (options: InjectOptions & { url: string }): Promise<Page> => {
    const response = await server.inject({
      remoteAddress: '127.0.0.1',
      ...options,
      headers: {
        host,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...options.headers,
      },
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (value === '' || maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return pageOf(response.statusCode, response.body, response.headers, options.url);
  };

  const follow = async (page: Page, times = 5): Promise<Page> => {
    if (page.status < 300 || page.status >= 400 || times === 0 || !page.location.startsWith('/'))
      return page;
    const next = await send({ method: 'GET', url: page.location });
    return follow(
      next.status >= 300 && next.status < 400 ? next : { ...next, location: page.location },
      times - 1,
    );
  };

  const postOnly: Browser['postOnly'] = (path, fields, headers = {}) =>
    send({
      method: 'POST',
      url: path,
      payload: encode(fields),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });

  const browser: Browser = {
    cookies,
    get: async (path, headers = {}) => follow(await send({ method: 'GET', url: path, headers })),
    postOnly,
    post: async (path, fields, headers) => follow(await postOnly(path, fields, headers)),
    async upload(path, fields, files) {
      const { body, boundary } = multipart(fields, files);
      return follow(
        await send({
          method: 'POST',
          url: path,
          payload: body,
          headers: {
            'content-type': `multipart/form-data; boundary=${boundary}`,
            'sec-fetch-site': 'same-origin',
          },
        }),
      );
    },
    async fill(path, fields, action) {
      const page = await browser.get(path);
      const form = formIn(page.html, action);
      if (!form)
        throw new Error(
          `No form ${action ?? ''} on ${path} (${page.status}): ${page.text.slice(0, 300)}`,
        );
      return browser.post(form.action, { ...form.hidden, ...fields });
    },
    signIn: (username, password = 'Welkom-01!') =>
      browser.fill('/inloggen', { username, password }),
  };
  return browser;
}

function pageOf(status: number, sent: string, headers: Page['headers'], asked: string): Page {
  const html = readable(sent);
  const { location } = headers;
  return {
    status,
    html,
    headers,
    location:
      typeof location === 'string' ? location.replace(/^https?:\/\/[^/]+/, '') || location : asked,
    text: visibleText(html),
    errorAt: (field) => {
      const found = new RegExp(
        `id="${escapeForSearch(field)}-(?:error|fout)"[^>]*>(.*?)</(?:p|div)>`,
        's',
      ).exec(html);
      return found?.[1] === undefined ? undefined : visibleText(found[1]);
    },
    valueOf: (field) => {
      const tag = new RegExp(
        `<(?:input|textarea)[^>]*\\bname="${escapeForSearch(field)}"[^>]*>([^<]*)`,
      ).exec(html);
      if (!tag) return undefined;
      const value =
        /\bvalue="([^"]*)"/.exec(tag[0])?.[1] ?? (tag[0].startsWith('<textarea') ? tag[1] : '');
      return decode(value ?? '');
    },
  };
}

function visibleText(html: string): string {
  return decode(
    html
      .replace(/<(script|style|title)\b.*?<\/\1>/gs, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim();
}

/** References to characters beyond ASCII as the characters that a browser shows; markup stays as it is. */
function readable(html: string): string {
  return html.replace(/&#(\d{3,});/g, (_, code) => String.fromCodePoint(Number(code)));
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}

function formIn(
  html: string,
  action?: string,
): { action: string; hidden: Record<string, string> } | undefined {
  for (const [, head = '', body = ''] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    if (!/method="post"/i.test(head)) continue;
    const target = decode(/action="([^"]*)"/.exec(head)?.[1] ?? '');
    if (action === undefined ? target.includes('uitloggen') : target !== action) continue;
    const hidden: Record<string, string> = {};
    for (const [tag] of body.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1];
      if (name) hidden[decode(name)] = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
    }
    return { action: target, hidden };
  }
  return undefined;
}

function encode(fields: Fields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form.toString();
}

function multipart(
  fields: Fields,
  files: Record<string, UploadFile>,
): { body: Buffer; boundary: string } {
  const boundary = '----voordeur-test-boundary';
  const parts: Buffer[] = [];
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) {
      parts.push(
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`,
        ),
      );
    }
  }
  for (const [name, file] of Object.entries(files)) {
    parts.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${file.name}"\r\ncontent-type: ${file.contentType}\r\n\r\n`,
      ),
      file.content,
      Buffer.from('\r\n'),
    );
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return { body: Buffer.concat(parts), boundary };
}

function escapeForSearch(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
