import formbody from '@fastify/formbody';
import fastify from 'fastify';
import { startHttpServer } from '../http-server.ts';
import type { StandIn } from '../stand-in.ts';
import { addFacebook } from './facebook.ts';
import { openidProvider } from './openid.ts';
import { addSignInPages } from './sign-in.ts';

/**
 * Starts the demo identity provider: an OpenID provider whose issuer is `url`, and what the portal
 * needs of Facebook under `url/facebook`. Everything is kept in memory.
 */
export async function startIdentityProvider({ port = 0 } = {}): Promise<StandIn> {
  const pages = fastify();
  await pages.register(formbody);
  const server = await startHttpServer(port, async (chosen) => {
    const provider = await openidProvider(`http://localhost:${chosen}`);
    const answerAsProvider = provider.callback();
    addSignInPages(pages, provider);
    addFacebook(pages);
    await pages.ready();
    return (request, response) => {
      if (ownPages.test(request.url ?? '')) pages.routing(request, response);
      else void answerAsProvider(request, response);
    };
  });
  return { ...server, url: `http://localhost:${server.port}` };
}

const ownPages = /^\/(\?|$|sign-out|interaction\/|facebook\/)/;
