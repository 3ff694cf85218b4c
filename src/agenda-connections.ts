import { caldavAgendaServer } from '#connections/caldav/caldav-agenda-server.ts';
import { graphAgendaServer } from '#connections/graph/graph-agenda-server.ts';
import { planningCrewPlanner } from '#connections/planning/planning-crew-planner.ts';
import type { AgendaConnections } from '#modules/appointments/module.ts';

/** Which connection speaks the protocol of each kind of agenda system. */
export const agendaConnections: AgendaConnections = {
  graph: graphAgendaServer,
  caldav: caldavAgendaServer,
  planner: planningCrewPlanner,
};
