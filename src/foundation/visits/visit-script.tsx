import type { Html } from '../html/jsx-runtime.ts';
import type { Visit } from '../http/visit.ts';

/** The script that reports a visit, with what it may tell (look/script/visits.ts reads it). */
export function VisitScript(props: { visit: Visit; trackingId: string; path: string }): Html {
  const { house, organisation } = props.visit;
  return (
    <script
      src={house.asset('visits.js')}
      defer
      data-tracking-id={props.trackingId}
      data-page={`${organisation.canonicalAddress}${props.path}`}
      data-title={props.path}
    ></script>
  );
}
