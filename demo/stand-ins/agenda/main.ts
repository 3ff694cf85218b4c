import { portFrom, runStandIn } from '../stand-in.ts';
import { startAgenda } from './agenda.ts';

/** The addresses of whose agendas it keeps, with spaces between. */
const people = (process.env.PEOPLE ?? '').split(' ').filter(Boolean);

await runStandIn('agenda', () => startAgenda({ people, port: portFrom(process.env.PORT) }));
