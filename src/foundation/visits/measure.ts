import { isOfCustomers } from '../counts/counter.ts';
import { Html } from '../html/jsx-runtime.ts';
import type { Answer } from '../http/answer.ts';
import { securityHeaders } from '../http/headers.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { analyticsTrackingId, consentOf } from './analytics.ts';
import { VisitScript } from './visit-script.tsx';

/** Where the script of Google Analytics comes from and sends to; allowed on measured pages only. */
const analyticsOrigins: Readonly<Record<string, string>> = {
  'script-src': 'https://www.googletagmanager.com',
  'img-src': 'https://*.google-analytics.com https://www.googletagmanager.com',
  'connect-src':
    'https://*.google-analytics.com https://*.analytics.google.com https://www.googletagmanager.com',
};

/** Our own rules with these origins added. */
const measuredPolicy = (securityHeaders['content-security-policy'] ?? '')
  .split(';')
  .map((rule) => {
    const [name = ''] = rule.split(' ');
    const origins = analyticsOrigins[name];
    return origins ? `${rule} ${origins}` : rule;
  })
  .join(';');

const end = '</body>';

/**
 * Adds the reporting of the visit to a page that is to be measured: the organisation has a tracking id (ADM-247), the
 * visitor has agreed (ADM-249), and it is no page of staff (ADM-251). The path of the route goes along instead of the
 * address: it holds no number, name, token or search term (ADM-250).
 */
export function measured(visit: Visit, route: Route, answer: Answer): Answer {
  const { path } = route.declaration;
  const trackingId = visit.organisation.setting(analyticsTrackingId);
  if (trackingId === '' || answer.kind !== 'page' || consentOf(visit) !== true) return answer;
  if (!isOfCustomers(visit, path)) return answer;
  const { value } = answer.html;
  const at = value.lastIndexOf(end);
  if (at < 0) return answer;
  const script = VisitScript({ visit, trackingId, path: path === '*' ? '/-' : path });
  return {
    ...answer,
    html: new Html(value.slice(0, at) + script.value + value.slice(at)),
    headers: { 'content-security-policy': measuredPolicy },
  };
}
