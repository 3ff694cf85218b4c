import formbody from '@fastify/formbody';
import fastify from 'fastify';
import { startHttpServer } from '../http-server.ts';
import type { StandIn } from '../stand-in.ts';
import { addFacebook } from './facebook.ts';
import { openidProvider } from './openid.ts';
import { addSignInPages } from './sign-in.ts';

/**
 * Starts the demo identity provider: an OpenID provider whose issuer is `url`, and what the portal
 * needs of Facebook under `url/facebook`. Everything is kept in memory. Without a `url` it is known
 * by where it listens; port 0 lets the system choose.
 */
export async function startIdentityProvider(
  options: { readonly port?: number; readonly url?: string } = {},
): Promise<StandIn> {
  const place = { url: options.url ?? '' };
  const pages = fastify();
  await pages.register(formbody);
  const server = await startHttpServer(options.port ?? 0, async (port) => {
    place.url ||= `http://localhost:${port}`;
    const provider = await openidProvider(place.url);
    const answerAsProvider = provider.callback();
    addSignInPages(pages, provider);
    addFacebook(pages);
    await pages.ready();
    return (request, response) => {
      if (ownPages.test(request.url ?? '')) pages.routing(request, response);
      else void answerAsProvider(request, response);
    };
  });
  return { ...server, url: place.url };
}

const ownPages = /^\/(\?|$|sign-out|interaction\/|facebook\/)/;
