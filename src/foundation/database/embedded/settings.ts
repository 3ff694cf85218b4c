/** Sized for a small machine that also runs the portal; every one can be overruled at the start. */
const defaults: Readonly<Record<string, string>> = {
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Four processes less, which one small database does not miss.
  io_method: 'sync',
  max_logical_replication_workers: '0',
};

/**
 * The server's command line after the name of the program. It carries all that we decide, so that
 * a server that is still running can be compared with the one that is asked for.
 */
export function serverArguments(options: {
  cluster: string;
  socketFolder: string;
  port: number;
  identity: string;
  /** Of the programs: a server that still runs an older release is replaced. */
  version: string;
  settings: Readonly<Record<string, string>>;
}): string[] {
  const settings = {
    ...defaults,
    ...options.settings,
    listen_addresses: '',
    unix_socket_directories: options.socketFolder,
    unix_socket_permissions: '0700',
    port: String(options.port),
    cluster_name: options.identity,
    'voordeur.programs': options.version,
  };
  return [
    '-D',
    options.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** What tells this data folder's server apart from every other process, on its command line. */
export function identityMark(identity: string): string {
  return `cluster_name=${identity}`;
}
