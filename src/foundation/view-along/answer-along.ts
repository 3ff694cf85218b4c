import { Html } from '../html/jsx-runtime.ts';
import type { Answer, SetCookie } from '../http/answer.ts';
import { sessionCookie } from '../http/cookies.ts';
import { addressAlong, markupAlong } from './along-address.ts';

/**
 * An answer as it leaves while somebody looks along: its addresses stay with this customer (STF-44), and the cookie
 * of a customer who is signed in in the same browser is not touched (STF-B17).
 */
export function answerAlong(answer: Answer, base: string): Answer {
  switch (answer.kind) {
    case 'page':
      return {
        ...answer,
        html: new Html(markupAlong(answer.html.value, base)),
        ...(answer.cookies && { cookies: withoutCustomers(answer.cookies) }),
      };
    case 'redirect':
      return {
        ...answer,
        location: addressAlong(answer.location, base),
        ...(answer.cookies && { cookies: withoutCustomers(answer.cookies) }),
      };
    case 'json':
      return {
        ...answer,
        ...(answer.cookies && { cookies: withoutCustomers(answer.cookies) }),
      };
    case 'download':
      return { ...answer, otherwise: addressAlong(answer.otherwise, base) };
    default:
      return answer;
  }
}

function withoutCustomers(cookies: readonly SetCookie[]): SetCookie[] {
  return cookies.filter(({ name }) => name !== sessionCookie.customer);
}
